import ExcelJs from 'exceljs'

/** @type {import('../contender.js').Contender} */
export const exceljs = {
  name: 'exceljs',
  async fill(template, sheetName, cells) {
    const workbook = new ExcelJs.Workbook()
    await workbook.xlsx.load(template)
    const sheet = workbook.getWorksheet(sheetName)
    for (const { row, column, value } of cells) sheet.getCell(row, column).value = value
    return new Uint8Array(await workbook.xlsx.writeBuffer())
  },
}
