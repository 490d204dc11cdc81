/** What the tool found when it read a PDF of its own again, before offering it. */

/** The plan itself, or the page for the SIRO that goes with it. */
export const pdfDocuments = ['plan', 'siro-pack'] as const
export type PdfDocument = (typeof pdfDocuments)[number]

/** A text of the plan that is not where it should be in the PDF. */
export interface TextDifference {
  /** "3.2.1, action 2: owner" */
  field: string
  expected: string
  /** What stands there instead, as far as it can be told. */
  found: string
}

export interface PdfReceipt {
  /** Lower-case hexadecimal, of exactly the bytes offered. */
  sha256: string
  /** How many texts of the plan were found, in their order, in the text read through the structure of the file. */
  comparedValues: number
  differences: TextDifference[]
  pages: number
  items: number
  actions: number
  /** What the user should know, as sentences: characters that no font has, text that had to be cut. */
  notes: string[]
}
