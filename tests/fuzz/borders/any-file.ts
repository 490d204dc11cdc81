/** Files of every kind, damaged byte by byte: what a mail or a disk does to them. */
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { promise, type Border } from '../border'
import { mutateBytes } from '../mutate'
import type { Random } from '../random'
import { takeGrids } from '../take-grids'
import { sampleFiles } from '../sample-files'

/** Kinds that the tool's own code reads, which never hangs. */
const own = sampleFiles.filter(({ name }) => /\.(xlsx|xlsm|csv)$/.test(name))
/** Kinds that SheetJS reads. */
const sheetJs = sampleFiles.filter(({ name }) => /\.(xls|ods)$/.test(name))

function border(name: string, files: typeof sampleFiles, mayHang: boolean): Border {
  return {
    name,
    mayHang,
    make(random: Random) {
      const file = random.pick(files)
      return { name: file.name, bytes: mutateBytes(file.bytes, random) }
    },
    async cross({ bytes, name: fileName }, random) {
      const read = await readWorkbook(bytes, fileName)
      if (read.ok) takeGrids(read.grids, random)
      else promise(describeSpreadsheetProblem(read.problem).problem !== '', 'A file is refused without a word')
    },
  }
}

export const workbookBytes = border('workbook-bytes', own, false)
export const otherSpreadsheetBytes = border('other-spreadsheet-bytes', sheetJs, true)
