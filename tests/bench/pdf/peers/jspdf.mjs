/** jsPDF with jspdf-autotable, and the fonts that every PDF reader has. */
import { jsPDF } from 'jspdf'
import { autoTable } from 'jspdf-autotable'

/** @param {import('../content').Content} content */
export function write({ title, lines, headings, rows, signOff }) {
  const pdf = new jsPDF({ orientation: 'landscape', unit: 'pt', format: 'a4' })
  pdf.setFontSize(22).text(title, 40, 60)
  pdf.setFontSize(10).text([...lines], 40, 84)
  autoTable(pdf, {
    startY: 84 + lines.length * 14,
    head: [[...headings]],
    body: rows.map((row) => [...row]),
    styles: { fontSize: 8.5 },
  })
  pdf.addPage()
  pdf.text([...signOff], 40, 60)
  for (let page = 1; page <= pdf.getNumberOfPages(); page++) {
    pdf.setPage(page).setFontSize(8).text(`Page ${page} of ${pdf.getNumberOfPages()}`, 740, 570)
  }
  return Promise.resolve(new Uint8Array(pdf.output('arraybuffer')))
}
