import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import { spreadsheetProblem, spreadsheetProblemCodes } from '~/formats/spreadsheet/problem'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { readPastedText } from '~/formats/spreadsheet/read/read-text-file'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readPlan } from '~/formats/spreadsheet/read/read-plan'
import { openPackage } from '~/formats/spreadsheet/package/open-package'
import { rewriteZip } from '~/formats/spreadsheet/package/zip-write'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { files, fixture, type FixtureFolder } from '../fixtures'
import { samplePlan } from '../sample-plan'

describe('a file made to cause harm', () => {
  test.each([
    ['h01-zip-bomb.xlsx', 'The file unpacks to far more than a plan needs, so we did not open it.'],
    ['h02-truncated.xlsx', 'Part of the file is missing.'],
    ['h03-path-traversal.xlsx', 'Part of the file has an unsafe name, so we did not open it.'],
    [
      'h04-billion-laughs.xlsx',
      'The file has a document type definition, which can cause harm, so we did not open it.',
    ],
    ['h07-encrypted.xlsx', 'The spreadsheet has a password, so we cannot open it here.'],
    ['h08-pdf-renamed.xlsx', 'This is a PDF, not a spreadsheet.'],
  ])('%s is refused in words', async (name, words) => {
    const read = await readWorkbook(fixture('hostile', name).bytes, name)
    expect(read.ok ? '' : describeSpreadsheetProblem(read.problem).problem).toBe(words)
  })

  test('a workbook with macros is read without them, and says so', async () => {
    const read = await readWorkbook(fixture('hostile', 'h06-macro.xlsm').bytes, 'h06-macro.xlsm')
    expect(read.ok ? [read.kind, ...read.notes] : read.problem).toEqual([
      'xlsm',
      'The spreadsheet has macros. We did not run or use them.',
    ])
  })

  test.each(['xl/comments1.xml', 'xl/comments/comment1.xml', 'xl/threadedComments/threadedComment1.xml'])(
    'a workbook with comments says that they were not read: %s',
    async (part) => {
      const source = openPackage(fixture('templates', 't01-trust-classic.xlsx').bytes)
      const read = await readWorkbook(rewriteZip(source.archive, new Map([[part, new Uint8Array()]])), 'plan.xlsx')
      expect(read.ok ? read.notes : read.problem).toEqual(['Cells have comments, which we did not read.'])
    },
  )

  test.each(['h09-dimension.xlsx', 'h10-formula-injection.xlsx'])('%s is read', async (name) => {
    const read = await readWorkbook(fixture('hostile', name).bytes, name)
    expect(read.ok && proposeLayout(read.grids)[0]?.headerRows).toEqual({ first: 8, last: 8 })
  })

  test('texts that look like formulas are read as texts', async () => {
    const read = await readWorkbook(fixture('hostile', 'h10-formula-injection.xlsx').bytes)
    const [mapping] = proposeLayout(read.ok ? read.grids : [])
    const reading = read.ok && mapping !== undefined ? readPlan(read.grids, mapping) : null
    expect(reading?.items.map(({ gap }) => gap)).toContain('=HYPERLINK("http://evil.example","x")')
  })

  test('every problem has words for what is wrong and what to do', () => {
    for (const code of spreadsheetProblemCodes) {
      const { problem, remedy } = describeSpreadsheetProblem(spreadsheetProblem(code))
      expect([problem.length > 10, remedy.length > 10]).toEqual([true, true])
    }
  })
})

// SheetJS, which reads .xls, may hang on damage: its worker is ended then, which a test in one thread cannot show.
const sound = (['templates', 'filled'] as FixtureFolder[]).flatMap((folder) =>
  files(folder)
    .filter((name) => !name.endsWith('.xls'))
    .map((name) => fixture(folder, name)),
)

describe('a damaged file', () => {
  test('never makes reading hang or throw', async () => {
    const damage = fc.record({
      file: fc.constantFrom(...sound),
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      length: fc.option(fc.nat(), { freq: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, changes, length }) => {
        const bytes = file.bytes.slice(0, length === null ? undefined : length % file.bytes.length)
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
        const before = bytes.slice()
        const read = await readWorkbook(bytes, file.name)
        if (read.ok) {
          const [mapping] = proposeLayout(read.grids)
          if (mapping !== undefined) {
            readPlan(read.grids, mapping)
            fillTemplate(bytes, mapping, samplePlan(2), { rowsPer: 'action', draft: false })
          }
        }
        expect(Buffer.compare(bytes, before)).toBe(0)
      }),
      { numRuns: 300 },
    )
  }, 30_000)

  test('never makes a parser hang or throw, when the damage is inside a part that is packed well', () => {
    const workbooks = sound.filter(({ name }) => name.endsWith('.xlsx'))
    const damage = fc.record({
      file: fc.constantFrom(...workbooks),
      part: fc.nat(),
      changes: fc.array(fc.tuple(fc.nat(), fc.constantFrom('<', '>', '"', '/', '0', '9', 'A', '&', ' ', '-')), {
        minLength: 1,
        maxLength: 6,
      }),
    })
    fc.assert(
      fc.property(damage, ({ file, part, changes }) => {
        const source = openPackage(file.bytes)
        const names = [...source.archive.entries.keys()].filter((name) => /\.(xml|rels)$/.test(name))
        const name = names[part % names.length] ?? ''
        const content = source.part(name)?.slice() ?? new Uint8Array()
        for (const [at, character] of changes) content[at % content.length] = character.charCodeAt(0)
        const bytes = rewriteZip(source.archive, new Map([[name, content]]))
        const read = readXlsx(bytes)
        const [mapping] = proposeLayout(read.ok ? read.grids : [])
        if (!read.ok || mapping === undefined) return
        readPlan(read.grids, mapping)
        fillTemplate(bytes, mapping, samplePlan(6), { rowsPer: 'action', draft: true })
      }),
      { numRuns: 100 },
    )
  }, 30_000)

  test('whatever text is pasted, it is read or refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r\n', 'a', '1.1.1'), { maxLength: 60 })
            .map((list) => list.join('')),
        ),
        (text) => {
          const read = readPastedText(text)
          for (const proposal of read.ok ? proposeLayout(read.grids) : []) readPlan(read.ok ? read.grids : [], proposal)
        },
      ),
    )
  })
})
