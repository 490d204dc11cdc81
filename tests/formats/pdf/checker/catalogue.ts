/** The catalogue, the metadata and the colour profile. */
import { isDictionary, isStream, nameOf, numberOf, textOf } from '~/formats/pdf/read-back/pdf-values'
import type { PdfFile } from '~/formats/pdf/read-back/pdf-file'

export function checkCatalogue(file: PdfFile, faults: string[]): void {
  const { catalogue, trailer } = file
  const need = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  const dictionaryAt = (key: string) => {
    const value = file.resolve(catalogue.get(key))
    return isDictionary(value) ? value : new Map<string, never>()
  }
  need(textOf(catalogue.get('Lang')) === 'en-GB', 'The language is not given')
  need(dictionaryAt('MarkInfo').get('Marked') === true, 'It is not marked as tagged')
  need(dictionaryAt('ViewerPreferences').get('DisplayDocTitle') === true, 'The title is not shown')
  need(!trailer.has('Encrypt'), 'It is encrypted')
  for (const key of ['OpenAction', 'AA', 'AcroForm', 'Names']) need(!catalogue.has(key), `The catalogue has ${key}`)
  const id = file.resolve(trailer.get('ID'))
  need(Array.isArray(id) && id.length === 2, 'It has no ID')

  const info = file.resolve(trailer.get('Info'))
  const title = isDictionary(info) ? textOf(info.get('Title')) : null
  need(title !== null && title.trim() !== '', 'It has no title')
  const metadata = file.resolve(catalogue.get('Metadata'))
  need(isStream(metadata) && !metadata.dictionary.has('Filter'), 'The metadata is missing or packed')
  const xmp = isStream(metadata) ? new TextDecoder().decode(metadata.bytes) : ''
  need(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</.test(xmp), 'The metadata does not say PDF/A-2a')
  need(xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'The metadata does not say PDF/UA-1')
  need(xmp.includes('<pdfaSchema:prefix>pdfuaid<'), 'The metadata does not describe pdfuaid')
  const xmpTitle = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1] ?? ''
  const escaped = (title ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  need(xmpTitle === escaped && xmpTitle !== '', 'The title of the metadata is another one')

  const [intent] = file.list(catalogue.get('OutputIntents') ?? []).map((each) => file.dictionary(each))
  need(nameOf(intent?.get('S')) === 'GTS_PDFA1', 'There is no output intent')
  const profile = file.resolve(intent?.get('DestOutputProfile'))
  need(isStream(profile) && numberOf(profile.dictionary.get('N')) === 3, 'There is no colour profile')
  const signature = isStream(profile) ? String.fromCharCode(...file.streamBytes(profile).subarray(36, 40)) : ''
  need(signature === 'acsp', 'The colour profile is damaged')
  checkBookmarks(file, faults)
}

function checkBookmarks(file: PdfFile, faults: string[]): void {
  const outlines = file.resolve(file.catalogue.get('Outlines'))
  if (!isDictionary(outlines)) {
    faults.push('There are no bookmarks')
    return
  }
  const pages = new Set(file.pages().map(({ number }) => number))
  let next = outlines.get('First')
  let count = 0
  while (next !== undefined) {
    const bookmark = file.dictionary(next)
    const [page] = file.list(bookmark.get('Dest') ?? [])
    const leads = typeof page === 'object' && page !== null && 'kind' in page && page.kind === 'reference'
    if (!leads || !pages.has(page.number)) faults.push('A bookmark leads nowhere')
    if ((textOf(bookmark.get('Title')) ?? '').trim() === '') faults.push('A bookmark has no title')
    count += 1
    next = bookmark.get('Next')
  }
  if (count !== numberOf(outlines.get('Count'))) faults.push('The bookmarks are not all there')
}
