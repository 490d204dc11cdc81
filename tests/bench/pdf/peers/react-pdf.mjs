/** @react-pdf/renderer, with the fonts that every PDF reader has. */
import { Document, Page, pdf, Text, View } from '@react-pdf/renderer'
import { createElement as h } from 'react'

const widths = ['18%', '20%', '27%', '13.5%', '13%', '8.5%']

/** @param {import('../content').Content} content */
export async function write({ title, lines, headings, rows, signOff }) {
  const text = (/** @type {string} */ words, /** @type {number} */ index) => h(Text, { key: index }, words)
  const row = (/** @type {readonly string[]} */ cells, /** @type {number} */ index) =>
    h(
      View,
      { key: index, style: { flexDirection: 'row', borderBottom: '0.6 solid #aeb7bd', padding: 4 } },
      cells.map((cell, column) => h(Text, { key: column, style: { width: widths[column] ?? '10%' } }, cell)),
    )
  const footer = h(Text, {
    fixed: true,
    style: { position: 'absolute', bottom: 20, right: 40 },
    render: (/** @type {{ pageNumber: number, totalPages: number }} */ { pageNumber, totalPages }) =>
      `Page ${pageNumber} of ${totalPages}`,
  })
  const page = h(
    Page,
    { size: 'A4', orientation: 'landscape', style: { padding: 40, fontSize: 8.5 } },
    h(Text, { style: { fontSize: 22 } }, title),
    lines.map(text),
    h(View, { fixed: true }, row(headings, -1)),
    rows.map(row),
    signOff.map(text),
    footer,
  )
  const blob = await pdf(h(Document, { title, language: 'en-GB' }, page)).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
