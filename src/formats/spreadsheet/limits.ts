/** How much of a file the tool will take on. Real plans stay far below; files made to cause harm do not. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 10 * 1024 * 1024,
  zipEntries: 1000,
  /** Bytes of all parts together, and of one part, once inflated. */
  inflatedBytes: 100 * 1024 * 1024,
  partBytes: 32 * 1024 * 1024,
  /** Above `ratioFrom` bytes a part may inflate to at most `ratio` times its packed size. */
  ratio: 100,
  ratioFrom: 1024 * 1024,
  /** Bytes, nodes and depth of a part that is parsed as XML. */
  xmlBytes: 16 * 1024 * 1024,
  xmlNodes: 600_000,
  xmlDepth: 60,
  sheets: 64,
  dataRows: 5000,
  /** Rows of a list of organisations: the Organisation Data Service has some 30,000 sites of trusts. */
  organisationRows: 50_000,
  columns: 200,
  /** Characters in a spreadsheet cell. */
  cellText: 32_767,
  /** Seconds that SheetJS may take before its worker is ended. */
  sheetJsSeconds: 5,
  /** Seconds that reading a file may take, SheetJS for an old Excel workbook included, before its worker is ended. */
  readingSeconds: 10,
  /** Seconds that the tool's own code may take without progress before its worker is ended. */
  workSeconds: 30,
} as const
