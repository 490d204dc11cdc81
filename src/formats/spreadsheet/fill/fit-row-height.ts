/** Makes a filled row tall enough for its wrapped text; never less tall than the template made it. */
import { cellName } from '../cells/reference'
import { countLines, estimateRowHeight, type WrappedText } from '../cells/row-height'
import type { CellStyle } from '../cells/styles'
import { mappedFields, columnFor, type LayoutMapping } from '../layout'
import type { Grid } from '../read/grid'
import type { SheetEditor } from './sheet-editor'
import type { TemplateRow } from './template-plan'

const standardWidth = 8.43
const standardHeight = 15

/** Widths are estimated on the wide side: a text this little longer than its cell may fit. */
const slack = 2

/** Returns the cells whose text is longer than they are wide and is not wrapped. */
export function fitRowHeight(
  editor: SheetEditor,
  grid: Grid,
  mapping: LayoutMapping,
  styles: readonly CellStyle[],
  row: number,
  values: TemplateRow,
): string[] {
  const cut: string[] = []
  const texts: WrappedText[] = []
  let fontSize = 10
  for (const field of mappedFields) {
    const column = columnFor(mapping, field)
    const value = values[field]
    if (column === null || value?.kind !== 'text') continue
    const style = styles[editor.styleOf({ column, row }) ?? 0]
    const width = grid.columnWidths?.get(column) ?? standardWidth
    const isMerged = grid.merges.some(
      ({ from, to }) =>
        from.column <= column &&
        column <= to.column &&
        to.column > from.column &&
        from.row >= mapping.firstRow &&
        from.row <= mapping.lastRow,
    )
    if (style?.look.wrapped !== true) {
      if (!isMerged && countLines({ text: value.text, width: width + slack }) > 1) cut.push(cellName({ column, row }))
      if (!value.text.includes('\n')) continue
    }
    fontSize = Math.max(fontSize, style?.fontSize ?? 11)
    texts.push({
      text: value.text,
      width,
      bold: style?.look.bold ?? false,
    })
  }
  const needed = estimateRowHeight(texts, fontSize)
  if (texts.length > 0 && needed > Math.max(editor.heightOf(row) ?? standardHeight, standardHeight))
    editor.setHeight(row, needed)
  return cut
}
