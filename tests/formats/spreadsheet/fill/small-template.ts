/** Workbooks of one small table, made from the same lines as grids are, and filled. */
import { cellName } from '~/formats/spreadsheet/cells/reference'
import { describeFillNote } from '~/formats/spreadsheet/fill/fill-report'
import { fillTemplate } from '~/formats/spreadsheet/fill/fill-template'
import { textAt, type Grid } from '~/formats/spreadsheet/read/grid'
import { proposeLayout } from '~/formats/spreadsheet/read/propose-layout'
import { readXlsx } from '~/formats/spreadsheet/read/read-workbook'
import { compareWithGrids } from '~/formats/spreadsheet/second-opinion/own-opinion'
import type { Plan } from '~/domain/plan'
import { relations, sheet, workbookOf } from '../insert-rows/workbook'
import { headings, looks, type Line, type Look } from '../read/table-grid'
import { samplePlan } from '../sample-plan'

const order: readonly Look[] = ['plain', 'ruled', 'ruledUnwrapped', 'headed']

function stylesPart(): string {
  const formats = order.map((name) => {
    const { bold, filled, bordered, wrapped } = looks[name]
    const alignment = wrapped ? '<alignment wrapText="1"/>' : ''
    return `<xf numFmtId="0" fontId="${Number(bold)}" fillId="${Number(filled)}" borderId="${Number(bordered)}">${alignment}</xf>`
  })
  return `<styleSheet><fonts><font/><font><b/></font></fonts><fills><fill/><fill><patternFill patternType="solid"/></fill></fills><borders><border/><border><left style="thin"/></border></borders><cellXfs>${formats.join('')}</cellXfs></styleSheet>`
}

export interface TemplateParts {
  /** Ranges: A2:A3. */
  merges?: readonly string[]
  hiddenRows?: readonly number[]
  isWithoutStyles?: boolean
}

/** The headings stand in row 1, and the lines follow. */
export function smallTemplate(
  lines: readonly Line[],
  { merges = [], hiddenRows = [], isWithoutStyles = false }: TemplateParts = {},
): Uint8Array {
  const all: readonly Line[] = [{ texts: headings, look: 'headed' }, ...lines]
  const across = all.flatMap(({ isAcross }, index) =>
    isAcross === true ? [`A${index + 1}:${cellName({ column: headings.length, row: index + 1 })}`] : [],
  )
  const rows = all.map(({ texts, look = 'plain', cells = headings.length }, index) => {
    const row = index + 1
    const style = isWithoutStyles ? '' : ` s="${order.indexOf(look)}"`
    const list = Array.from({ length: Math.max(cells, texts.length) }, (_, place) => {
      const text = texts[place] ?? ''
      const name = `r="${cellName({ column: place + 1, row })}"${style}`
      if (text === '') return `<c ${name}/>`
      return text.startsWith('=')
        ? `<c ${name}><f>${text.slice(1)}</f></c>`
        : `<c ${name} t="inlineStr"><is><t>${text}</t></is></c>`
    })
    return `<row r="${row}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${list.join('')}</row>`
  })
  const ranges = [...across, ...merges].map((range) => `<mergeCell ref="${range}"/>`).join('')
  const styles = isWithoutStyles
    ? {}
    : {
        'xl/styles.xml': stylesPart(),
        'xl/_rels/workbook.xml.rels': relations(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
          ['rId3', 'styles', 'styles.xml'],
        ),
      }
  const after = ranges === '' ? '' : `<mergeCells>${ranges}</mergeCells>`
  return workbookOf({ ...styles, 'xl/worksheets/sheet1.xml': sheet(rows.join(''), after) })
}

/** A plan of these items; each has as many actions as are given. */
export function planOf(items: Readonly<Record<string, number>>): Plan {
  const plan = samplePlan(Object.keys(items).length)
  const [model] = plan.items.flatMap(({ actions }) => actions)
  if (model === undefined) throw new Error('The sample has no action')
  return {
    ...plan,
    items: plan.items.map((each, index) => {
      const [reference = '', count = 0] = Object.entries(items)[index] ?? []
      const actions = Array.from({ length: count }, (_, number) => ({
        ...structuredClone(model),
        ...{ id: `${reference} ${number}`, description: `Do ${reference} ${'abc'.charAt(number)}` },
      }))
      return { ...each, reference, actions }
    }),
  }
}

export interface Filled {
  bytes: Uint8Array
  grid: Grid
  notes: string[]
  /** The column of references and that of actions, row by row from the one below the headings. */
  rows: string[]
}

export function fillSmall(bytes: Uint8Array, plan: Plan): Filled {
  const [mapping] = proposeLayout(gridsOf(bytes))
  if (mapping === undefined) throw new Error('no layout')
  const filled = fillTemplate(bytes, mapping, plan, { rowsPer: 'action', draft: false })
  if (!filled.ok) throw new Error(JSON.stringify(filled.problem))
  const { differences } = compareWithGrids(gridsOf(filled.bytes), filled.report.expected, filled.report.sheet)
  if (differences.length > 0) throw new Error(JSON.stringify(differences))
  const [grid] = gridsOf(filled.bytes)
  if (grid === undefined) throw new Error('no sheet')
  const rows = Array.from({ length: grid.lastRow - 1 }, (_, index) =>
    [1, 4].map((column) => textAt(grid, { column, row: index + 2 })).join(' | '),
  )
  return { bytes: filled.bytes, grid, notes: filled.report.notes.map(describeFillNote), rows }
}

function gridsOf(bytes: Uint8Array): Grid[] {
  const read = readXlsx(bytes)
  return read.ok ? read.grids : []
}
