/** pdfmake with the font that it ships, told to tag the document. */
import pdfMake from 'pdfmake/build/pdfmake.js'
import fonts from 'pdfmake/build/vfs_fonts.js'

pdfMake.addVirtualFileSystem(fonts)

/** @param {import('../content').Content} content */
export async function write({ title, lines, headings, rows, signOff }) {
  const definition = {
    pageOrientation: 'landscape',
    pageSize: 'A4',
    lang: 'en-GB',
    tagged: true,
    displayTitle: true,
    info: { title },
    footer: (/** @type {number} */ page, /** @type {number} */ pages) => `Page ${page} of ${pages}`,
    content: [
      { text: title, fontSize: 22, bold: true },
      ...lines,
      { fontSize: 8.5, table: { headerRows: 1, body: [headings, ...rows].map((row) => [...row]) } },
      ...signOff,
    ],
  }
  return new Uint8Array(await pdfMake.createPdf(definition).getBuffer())
}
