/** Workbooks that are packed well and wrong inside: what other programs, and people who mean harm, do to them. */
import { fillTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { rewriteZip } from '~/formats/spreadsheet/package/zip-write'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { promise, type Border } from '../border'
import { mutateMarkup } from '../mutate'
import { anyPlanBy } from './plan-file'
import { takeGrids } from '../take-grids'
import { soundFiles } from '../sample-files'

const workbooks = soundFiles.filter(({ name }) => name.endsWith('.xlsx'))

export const workbookParts: Border = {
  name: 'workbook-parts',
  make(random) {
    const file = random.pick(workbooks)
    const source = openPackage(file.bytes)
    const names = [...source.archive.entries.keys()].filter((name) => /\.(xml|rels|vml)$/.test(name))
    const changes = new Map<string, Uint8Array | null>()
    for (let left = 1 + random.whole(3); left > 0; left -= 1) {
      const name = random.pick(names)
      const text = new TextDecoder().decode(source.part(name) ?? new Uint8Array())
      changes.set(name, random.chance(4) ? null : new TextEncoder().encode(mutateMarkup(text, random)))
    }
    return { name: file.name, bytes: rewriteZip(source.archive, changes) }
  },
  cross({ bytes }, random) {
    const read = readXlsx(bytes)
    if (!read.ok) {
      promise(describeSpreadsheetProblem(read.problem).problem !== '', 'A file is refused without a word')
      return
    }
    takeGrids(read.grids, random)
    const [mapping] = proposeLayout(read.grids)
    if (mapping === undefined) return
    const rowsPer = random.pick(['action', 'item'] as const)
    const filled = fillTemplate(bytes, mapping, anyPlanBy(random), { rowsPer, draft: random.chance(50) })
    if (filled.ok) promise(readXlsx(filled.bytes).ok, 'What was filled cannot be read again')
    else promise(describeSpreadsheetProblem(filled.problem).problem !== '', 'A template is refused without a word')
  },
}
