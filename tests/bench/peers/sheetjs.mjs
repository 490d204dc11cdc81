import * as XLSX from '@e965/xlsx'

/** @type {import('../contender.js').Contender} */
export const sheetJs = {
  name: 'SheetJS',
  async fill(template, sheetName, cells) {
    const workbook = XLSX.read(template, { cellStyles: true, cellDates: true, UTC: true })
    const sheet = workbook.Sheets[sheetName]
    const values = cells.map(({ row, column, value }) => [XLSX.utils.encode_cell({ r: row - 1, c: column - 1 }), value])
    for (const [name, value] of values) XLSX.utils.sheet_add_aoa(sheet, [[value]], { origin: name, UTC: true })
    return new Uint8Array(
      XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true, cellStyles: true }),
    )
  },
}
