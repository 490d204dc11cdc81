/** Workbooks that SheetJS makes from chance: cells of every kind in any place, merged, named and typed at will. */
import { utils, write, type BookType, type CellObject, type WorkSheet } from '@e965/xlsx'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { promise, type Border } from '../border'
import { longRuns, oddTexts } from '../mutate'
import type { Random } from '../random'
import { takeGrids } from '../take-grids'

/** Headings that the tool looks for, so that some sheets look like plans. */
const headings = [
  'Evidence item',
  'Reference',
  'Current position',
  'Action required',
  'Owner',
  'Due date',
  'Covid',
  'Status',
]

export const madeWorkbook: Border = {
  name: 'made-workbook',
  make(random) {
    const book = utils.book_new()
    const sheets = 1 + random.whole(3)
    for (let index = 0; index < sheets; index += 1) {
      utils.book_append_sheet(
        book,
        anySheet(random),
        `${random.pick(['Plan', '& <', 'é', "d'accord"])} ${String(index)}`,
      )
    }
    const bookType = random.pick<BookType>(['xlsx', 'xlsx', 'xlsm', 'csv'])
    const bytes: unknown = write(book, { type: 'array', bookType, compression: random.chance(50) })
    return { name: `made.${bookType}`, bytes: new Uint8Array(bytes as ArrayBuffer) }
  },
  async cross({ bytes, name }, random) {
    const read = await readWorkbook(bytes, name)
    promise(read.ok || read.problem.code !== 'file.damaged', 'A workbook that is sound is called damaged')
    if (read.ok) takeGrids(read.grids, random)
  },
}

function anySheet(random: Random): WorkSheet {
  const rows = 1 + random.whole(30)
  const columns = 1 + random.whole(12)
  const table = Array.from({ length: rows }, () => Array.from({ length: columns }, () => anyCell(random)))
  if (random.chance(60)) table[random.whole(rows)] = headings.map((text) => ({ t: 's', v: text }))
  const sheet = utils.aoa_to_sheet(table)
  if (random.chance(40)) {
    const at = { r: random.whole(rows), c: random.whole(columns) }
    sheet['!merges'] = [{ s: at, e: { r: at.r + random.whole(4), c: at.c + 1 + random.whole(3) } }]
  }
  return sheet
}

function anyCell(random: Random): CellObject | null {
  switch (random.whole(8)) {
    case 0:
      return null
    case 1:
      return {
        t: 'n',
        v: random.pick([0, 1, -1, 44_560, 44_560.5, 1e15, 0.1, 2_958_465]),
        z: random.pick(['0', 'dd/mm/yyyy']),
      }
    case 2:
      return { t: 'b', v: random.chance(50) }
    case 3:
      return { t: 'e', v: random.pick([0, 7, 15, 23, 29, 36, 42]) }
    case 4:
      return {
        t: 's',
        v: `${String(1 + random.whole(10))}.${String(1 + random.whole(9))}.${String(1 + random.whole(9))}`,
      }
    case 5: {
      // One long run in a few cells, with something after it that makes the whole no match.
      if (!random.chance(4)) return { t: 's', v: '' }
      return { t: 's', v: random.pick(longRuns) + random.pick(['', 'x', ' x', '\nx', ')']) }
    }
    default:
      // SheetJS does not write what XML cannot hold.
      return {
        t: 's',
        v: random
          .pick(oddTexts)
          .slice(0, 32_000)
          .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD]/g, ''),
      }
  }
}
