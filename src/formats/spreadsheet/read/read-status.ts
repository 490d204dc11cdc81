/** Reads where the actions of a row stand: what their cell says, else how much of them is done. */
import type { ActionStatus } from '~/domain/plan-values'
import { readStatus } from './answer-words'
import { cellOf, textOf, valueOf, type SheetReading } from './row-values'
import { valuesFor } from './split-cell'

/** One for each of so many actions; what is not understood is said once. */
export function statusesOf(reading: SheetReading, row: number, count: number): ActionStatus[] {
  const { values, shared } = valuesFor(textOf(reading, row, 'status'), count)
  const cell = cellOf(reading, row, 'status')
  const statuses = values.map((text) => readStatus(text) ?? statusOfShare(reading, row))
  values.forEach((text, index) => {
    const isUnknown = text !== '' && readStatus(text) === null
    if (values.indexOf(text) !== index || !(isUnknown || (shared && saysSeveral(text)))) return
    reading.rowProblems.push({ row, cell, code: 'status-unknown', text, countsAs: statuses[index] ?? 'not-started' })
  })
  return statuses
}

function statusOfShare(reading: SheetReading, row: number): ActionStatus {
  const value = valueOf(reading, row, 'percent')
  const share = value?.kind === 'number' ? (value.percent || value.number <= 1 ? value.number : value.number / 100) : 0
  return share >= 1 ? 'complete' : share > 0 ? 'in-progress' : 'not-started'
}

const which = /^[^\p{L}]*(?:the )?(?:(?:first|second|third|last|other) )?(?:actions?(?!\p{L}))?[^\p{L}]*/iu

/** "First action complete, second not started": one of them is done, and nobody can tell which. */
function saysSeveral(text: string): boolean {
  const said = text.split(/[,;\n]|\b(?:and|but)\b/i).map((part) => readStatus(part.replace(which, '')))
  return said.includes('complete') && said.some((status) => status !== null && status !== 'complete')
}
