/** How many structure elements a PDF has: saying that it is tagged proves nothing. */
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'

/** @param {Uint8Array} bytes */
export async function countTags(bytes) {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = catalog.lookup(PDFName.of('StructTreeRoot'))
  return root instanceof PDFDict ? count(root.lookup(PDFName.of('K')), context) : 0
}

/** @param {unknown} value @param {import('pdf-lib').PDFContext} context @returns {number} */
function count(value, context) {
  if (value instanceof PDFArray)
    return value.asArray().reduce((sum, each) => sum + count(context.lookup(each), context), 0)
  if (!(value instanceof PDFDict) || !value.has(PDFName.of('S'))) return 0
  return 1 + count(value.lookup(PDFName.of('K')), context)
}
