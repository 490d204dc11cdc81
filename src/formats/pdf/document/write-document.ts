/** Writes a laid out document as a PDF 1.7 that is built to PDF/UA-1 and PDF/A-2a. The same document gives the same bytes. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import PDFContext from 'pdf-lib/es/core/PDFContext'
import PDFHexString from 'pdf-lib/es/core/objects/PDFHexString'
import type PDFRef from 'pdf-lib/es/core/objects/PDFRef'
import PDFString from 'pdf-lib/es/core/objects/PDFString'
import PDFStreamWriter from 'pdf-lib/es/core/writers/PDFStreamWriter'
import { embedFont, textString } from '../fonts/embed-font'
import { fontNames } from '../fonts/font-files'
import type { FontSet } from '../fonts/font-set'
import { UsedGlyphs } from '../fonts/used-glyphs'
import type { LaidOut } from '../layout/placed'
import { drawPlaced } from '../pages/draw-page'
import { fontResourceNames, number, PageContent } from '../pages/page-content'
import type { StructureNode } from '../tags/structure-node'
import { writeStructure } from '../tags/write-structure'
import { makeColourProfile } from './colour-profile'
import { makeMetadata, producer } from './metadata'
import { writeBookmarks } from './bookmarks'

/** Many objects in one stream pack tighter, and every stream costs the packer a third of a megabyte of memory. */
const objectsPerStream = 1000

export async function writeDocument(document: LaidOut, fonts: FontSet): Promise<Uint8Array> {
  const context = PDFContext.create()
  const used = { regular: new UsedGlyphs(), bold: new UsedGlyphs(), symbols: new UsedGlyphs() }
  const catalogue = context.nextRef()
  const pageTree = context.nextRef()
  const pages = document.pages.map(() => context.nextRef())
  const annotations: { ref: PDFRef; node: StructureNode }[] = []

  const contents = document.pages.map(({ placed, height }, page) => {
    const content = new PageContent(page, height, used)
    for (const each of placed) drawPlaced(content, each)
    return { owners: content.owners, stream: content.end() }
  })
  const fontRefs = fontNames.flatMap((name) => (used[name].glyphs.length > 0 ? [{ name, ref: context.nextRef() }] : []))
  const resources = context.register(
    context.obj({ Font: Object.fromEntries(fontRefs.map(({ name, ref }) => [fontResourceNames[name], ref])) }),
  )
  document.pages.forEach(({ width, height, placed }, page) => {
    const ref = pages[page]
    if (ref === undefined) return
    const links = placed.flatMap((each) => (each.kind === 'link' ? [each] : []))
    const annotationRefs = links.map((link) => {
      const key = pages.length + annotations.length
      const annotation = context.register(
        context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [link.x, height - link.top - link.line.height, link.x + link.line.width, height - link.top].map(
            (edge) => Number(number(edge)),
          ),
          Border: [0, 0, 0],
          // Printed: PDF/A-2, 6.3.2.
          F: 4,
          Contents: textString(link.description),
          A: { Type: 'Action', S: 'URI', URI: PDFString.of(link.address) },
          StructParent: key,
        }),
      )
      link.node.kids.push({ kind: 'annotation', page, annotation: annotations.length })
      annotations.push({ ref: annotation, node: link.node })
      return annotation
    })
    context.assign(
      ref,
      context.obj({
        Type: 'Page',
        Parent: pageTree,
        MediaBox: [0, 0, width, height],
        Resources: resources,
        Contents: context.register(context.flateStream(contents[page]?.stream ?? '')),
        StructParents: page,
        // The reading order is that of the structure: PDF/UA-1, 7.18.3.
        Tabs: 'S',
        ...(annotationRefs.length === 0 ? {} : { Annots: annotationRefs }),
      }),
    )
  })
  context.assign(pageTree, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }))

  for (const { name, ref } of fontRefs) embedFont(context, ref, fonts.files[name], used[name].glyphs, name === 'bold')
  const structure = writeStructure(context, document.structure, {
    pages,
    owners: contents.map(({ owners }) => owners),
    annotations,
  })
  const bookmarks = writeBookmarks(context, document, pages)
  const metadata = makeMetadata(document)
  context.assign(
    catalogue,
    context.obj({
      Type: 'Catalog',
      Pages: pageTree,
      Lang: PDFString.of('en-GB'),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure,
      ViewerPreferences: { DisplayDocTitle: true },
      ...(bookmarks === null ? {} : { Outlines: bookmarks, PageMode: 'UseOutlines' }),
      // Never compressed, so that it can be found without reading PDF: PDF/A-2, 6.6.2.
      Metadata: context.register(context.stream(utf8ToBytes(metadata), { Type: 'Metadata', Subtype: 'XML' })),
      OutputIntents: [
        {
          Type: 'OutputIntent',
          S: 'GTS_PDFA1',
          OutputConditionIdentifier: PDFString.of('sRGB'),
          Info: PDFString.of('sRGB'),
          DestOutputProfile: context.register(context.flateStream(makeColourProfile(), { N: 3 })),
        },
      ],
    }),
  )
  const id = PDFHexString.of(
    bytesToHex(sha256(utf8ToBytes([metadata, ...contents.map(({ stream }) => stream)].join('\n')))).slice(0, 32),
  )
  context.trailerInfo.Root = catalogue
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: textString(document.title),
      Subject: textString(document.subject),
      Producer: textString(producer),
      ...(document.date === null ? {} : pdfDates(document.date)),
    }),
  )
  context.trailerInfo.ID = context.obj([id, id])
  // Never waits for a timer between objects: a worker has nothing else to do.
  return PDFStreamWriter.forContext(context, Infinity, true, objectsPerStream).serializeToBuffer()
}

function pdfDates(date: string): { CreationDate: PDFString; ModDate: PDFString } {
  const text = PDFString.of(`D:${date.replaceAll('-', '')}000000Z`)
  return { CreationDate: text, ModDate: text }
}
