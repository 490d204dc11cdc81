/**
 * Checks a PDF against what PDF/UA-1 and PDF/A-2a ask of its structure, as far as a program can: one sentence for each fault.
 * It goes further than veraPDF where a trial showed that veraPDF sees nothing: tables without headings, a link without its
 * annotation, a parent tree in another order, a wrong length of a font.
 */
import { PdfFile } from '~/formats/pdf/read-back/pdf-file'
import { checkCatalogue } from './catalogue'
import { checkFonts } from './fonts'
import { readPageContent, type PageContents } from './page-content'
import { checkPages } from './pages'
import { checkTags } from './tags'
import { readTree } from './tree'

export function checkPdf(bytes: Uint8Array): string[] {
  const faults: string[] = []
  try {
    const file = new PdfFile(bytes)
    const pages = file.pages()
    const contents = pages.map(({ number, dictionary }): PageContents => {
      return { number, dictionary, ...readPageContent(file, dictionary) }
    })
    const tree = readTree(file)
    checkCatalogue(file, faults)
    checkPages(file, contents, tree, faults)
    checkTags(contents, tree, faults)
    checkFonts(file, contents, faults)
  } catch (error) {
    faults.push(`It cannot be read: ${String(error)}`)
  }
  return faults
}
