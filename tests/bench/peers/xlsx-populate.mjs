import XlsxPopulate from 'xlsx-populate'

/** @type {import('../contender.js').Contender} */
export const xlsxPopulate = {
  name: 'xlsx-populate',
  async fill(template, sheetName, cells) {
    const workbook = await XlsxPopulate.fromDataAsync(template)
    const sheet = workbook.sheet(sheetName)
    for (const { row, column, value } of cells) {
      // It takes a Date for local time.
      const local =
        value instanceof Date ? new Date(value.getUTCFullYear(), value.getUTCMonth(), value.getUTCDate()) : value
      const cell = sheet.cell(row, column).value(local)
      // Without a format of its own a date past the rows that the template has ready would show as a number.
      if (value instanceof Date) cell.style('numberFormat', 'dd/mm/yyyy')
    }
    return new Uint8Array(await workbook.outputAsync())
  },
}
