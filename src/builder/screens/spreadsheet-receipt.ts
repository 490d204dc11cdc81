/** The progress and the receipt of a spreadsheet, in the words that every file's button uses. */
import type { SpreadsheetReceipt } from '~/formats/spreadsheet/receipt'
import type { WorkProgress } from '~/formats/spreadsheet/spreadsheet-client'
import { counted, type Receipt } from './file-state'

export const spreadsheetStages: Record<WorkProgress['stage'] | 'fetching', string> = {
  fetching: 'Loading the blank spreadsheet…',
  reading: 'Reading the blank spreadsheet…',
  filling: 'Filling it in…',
  'reading back': 'Checking it…',
  'second opinion': 'Checking it again with a second reader…',
}

export function receiptOfSpreadsheet(receipt: SpreadsheetReceipt): Receipt {
  const { items, actions, differences } = receipt
  return {
    ...receipt,
    contents: `${counted(items, 'item')}, ${counted(actions, 'action')}`,
    differences: differences.map(({ cell, field, expected, found }) => ({
      place: `${field} (${cell})`,
      expected,
      found,
    })),
  }
}
