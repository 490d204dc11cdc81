/** Makes a filled row tall enough for its wrapped text; never less tall than the template made it. */
import { estimateRowHeight, type WrappedText } from '../cells/row-height'
import type { CellStyle } from '../cells/styles'
import { mappedFields, columnFor, type LayoutMapping } from '../layout'
import type { Grid } from '../read/grid'
import type { SheetEditor } from './sheet-editor'
import type { TemplateRow } from './template-plan'

const standardWidth = 8.43
const standardHeight = 15

export function fitRowHeight(
  editor: SheetEditor,
  grid: Grid,
  mapping: LayoutMapping,
  styles: readonly CellStyle[],
  row: number,
  values: TemplateRow,
): void {
  const texts: WrappedText[] = []
  let fontSize = 10
  for (const field of mappedFields) {
    const column = columnFor(mapping, field)
    const value = values[field]
    if (column === null || value?.kind !== 'text') continue
    const style = styles[editor.styleOf({ column, row }) ?? 0]
    if (style?.look.wrapped !== true && !value.text.includes('\n')) continue
    fontSize = Math.max(fontSize, style?.fontSize ?? 11)
    texts.push({
      text: value.text,
      width: grid.columnWidths?.get(column) ?? standardWidth,
      bold: style?.look.bold ?? false,
    })
  }
  const needed = estimateRowHeight(texts, fontSize)
  if (texts.length > 0 && needed > Math.max(editor.heightOf(row) ?? standardHeight, standardHeight))
    editor.setHeight(row, needed)
}
