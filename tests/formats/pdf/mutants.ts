/** Faults of a PDF, one at a time. Each has been seen in the files of some tool, or was missed by veraPDF in a trial. */
import PDFArray from 'pdf-lib/es/core/objects/PDFArray'
import PDFBool from 'pdf-lib/es/core/objects/PDFBool'
import PDFDict from 'pdf-lib/es/core/objects/PDFDict'
import PDFHexString from 'pdf-lib/es/core/objects/PDFHexString'
import PDFName from 'pdf-lib/es/core/objects/PDFName'
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber'
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream'
import PDFString from 'pdf-lib/es/core/objects/PDFString'
import type { OpenPdf } from './damage'

type Change = (pdf: OpenPdf) => void

const page = (pdf: OpenPdf) => pdf.first({ Type: 'Page' }).dict
const cidFont = (pdf: OpenPdf) => pdf.first({ Subtype: 'CIDFontType2' }).dict
const font = (pdf: OpenPdf) => pdf.first({ Subtype: 'Type0' }).dict
const descriptor = (pdf: OpenPdf) => pdf.first({ Type: 'FontDescriptor' }).dict
const link = (pdf: OpenPdf) => pdf.first({ Subtype: 'Link' }).dict
const parentTree = (pdf: OpenPdf) => pdf.list(pdf.dict(pdf.dict(pdf.catalogue, 'StructTreeRoot'), 'ParentTree'), 'Nums')
const editContent =
  (change: (text: string) => string): Change =>
  (pdf) =>
    pdf.edit(page(pdf), 'Contents', change)

export const mutants: Readonly<Record<string, Change>> = {
  'no language': (pdf) => pdf.remove(pdf.catalogue, 'Lang'),
  'not marked as tagged': (pdf) => pdf.set(pdf.dict(pdf.catalogue, 'MarkInfo'), 'Marked', PDFBool.False),
  'the title not shown': (pdf) => pdf.remove(pdf.catalogue, 'ViewerPreferences'),
  'no structure': (pdf) => pdf.remove(pdf.catalogue, 'StructTreeRoot'),
  'no metadata': (pdf) => pdf.remove(pdf.catalogue, 'Metadata'),
  'no output intent': (pdf) => pdf.remove(pdf.catalogue, 'OutputIntents'),
  'a title of another document': (pdf) =>
    pdf.set(pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict), 'Title', PDFString.of('Another plan')),
  'no bookmarks': (pdf) => pdf.remove(pdf.catalogue, 'Outlines'),
  'no ID': (pdf) => delete pdf.context.trailerInfo.ID,
  'a script on opening': (pdf) => pdf.set(pdf.catalogue, 'OpenAction', pdf.context.obj({ S: 'JavaScript' })),

  'a page that Tab does not follow': (pdf) => pdf.remove(page(pdf), 'Tabs'),
  'a page without its key': (pdf) => pdf.remove(page(pdf), 'StructParents'),
  'two pages with one key': (pdf) => pdf.set(pdf.all({ Type: 'Page' })[1]?.dict ?? page(pdf), 'StructParents', 0),
  'drawing that is not tagged': editContent((text) => `${text}\n0 0 10 10 re f`),
  'tags within tags': editContent((text) => text.replace('BDC', 'BDC\n/Span <</MCID 9999>> BDC\nEMC')),
  'tags that do not end': editContent((text) => text.replace(/EMC$/, '')),
  'content tagged as something else': editContent((text) => text.replace('/H1 <<', '/P <<')),
  'the same number twice on a page': editContent((text) => text.replace('<</MCID 1>>', '<</MCID 0>>')),
  'a font that is not there': editContent((text) => text.replaceAll('/F2 ', '/F9 ')),
  'a character that the font does not have': editContent((text) => text.replace(/<0001/, '<0000')),

  'a permuted parent tree': (pdf) => {
    const owners = pdf.context.lookup(parentTree(pdf).get(1), PDFArray)
    const [first, second] = [owners.get(0), owners.get(1)]
    owners.set(0, second)
    owners.set(1, first)
  },
  'a parent tree without a page': (pdf) => {
    parentTree(pdf).remove(1)
    parentTree(pdf).remove(0)
  },
  'a node with another parent': (pdf) => pdf.set(pdf.node('TD'), 'P', pdf.first({ S: 'H1' }).ref),
  'content in no node': (pdf) => pdf.remove(pdf.node('H1'), 'K'),
  'content that is not there': (pdf) => pdf.set(pdf.node('H1'), 'K', 9999),

  'a type that is none': (pdf) => pdf.set(pdf.node('TBody'), 'S', 'Div2'),
  'no H1': (pdf) => pdf.set(pdf.node('H1'), 'S', 'P'),
  'a skipped heading': (pdf) => pdf.set(pdf.node('H2'), 'S', 'H3'),
  'two H1': (pdf) => pdf.set(pdf.node('H2'), 'S', 'H1'),
  'a table of cells alone': (pdf) => {
    for (const { dict } of pdf.all({ S: 'TH' })) pdf.set(dict, 'S', 'TD')
  },
  'a heading without its scope': (pdf) => pdf.remove(pdf.node('TH'), 'A'),
  'a row with a cell too few': (pdf) => pdf.list(pdf.all({ S: 'TR' })[2]?.dict ?? pdf.node('TR'), 'K').remove(0),
  'a cell that covers too many rows': (pdf) => {
    const spanning = pdf.all({ S: 'TD' }).find(({ dict }) => dict.has(PDFName.of('A')))?.dict
    if (spanning === undefined) throw new Error('No cell covers more than one row')
    pdf.set(pdf.dict(spanning, 'A'), 'RowSpan', 7)
  },
  'a table without headings': (pdf) => pdf.list(pdf.node('Table'), 'K').remove(0),
  'a picture without words': (pdf) => pdf.remove(pdf.node('Figure'), 'Alt'),
  'a picture without a place': (pdf) => pdf.remove(pdf.node('Figure'), 'A'),
  'a list item without a body': (pdf) => pdf.set(pdf.node('LBody'), 'S', 'Lbl'),
  'a box that stands for nothing': (pdf) => pdf.remove(pdf.node('Span'), 'ActualText'),
  'an empty paragraph': (pdf) => {
    const root = pdf.node('Document')
    const [parent] = pdf.all({ S: 'Document' })
    if (parent === undefined) throw new Error('There is no Document')
    pdf.list(root, 'K').push(pdf.context.register(pdf.context.obj({ S: 'P', P: parent.ref })))
  },

  'a link without its annotation in the structure': (pdf) => pdf.list(pdf.node('Link'), 'K').remove(1),
  'a link that is not printed': (pdf) => pdf.set(link(pdf), 'F', 0),
  'a link without words': (pdf) => pdf.remove(link(pdf), 'Contents'),
  'a link without its key': (pdf) => pdf.remove(link(pdf), 'StructParent'),
  'a link with letters outside ASCII': (pdf) =>
    pdf.set(pdf.dict(link(pdf), 'A'), 'URI', PDFHexString.fromText('https://example.org/ŵ')),

  'a font that is not embedded': (pdf) => pdf.remove(descriptor(pdf), 'FontFile2'),
  'a wrong length of a font': (pdf) => {
    const stream = pdf.context.lookup(descriptor(pdf).get(PDFName.of('FontFile2')))
    if (!(stream instanceof PDFRawStream)) throw new Error('There is no font file')
    pdf.set(stream.dict, 'Length1', 12)
  },
  'wrong widths': (pdf) => {
    pdf.context.lookup(pdf.list(cidFont(pdf), 'W').get(1), PDFArray).set(3, PDFNumber.of(1234))
  },
  'codes without characters': (pdf) => pdf.edit(font(pdf), 'ToUnicode', (text) => text.replace(/<0002> <.*>\n/, '')),
  'no characters at all': (pdf) => pdf.remove(font(pdf), 'ToUnicode'),
  'a font without its tag': (pdf) => pdf.set(font(pdf), 'BaseFont', 'NotoSans-Regular'),
  'codes that lead to no glyph': (pdf) => pdf.remove(cidFont(pdf), 'CIDToGIDMap'),
}
