/** What the user should know about a plan in the tool's own spreadsheet, as sentences. */
import type { LoggedChange } from '~/domain/change-log'
import type { Plan } from '~/domain/plan'
import { listInWords } from '~/domain/text'
import { cellText } from '../cells/cell-text'
import { planLabels, planRows, type PlanValue } from '../plan-rows'
import type { SpreadsheetKind } from '../receipt'
import { mostChanges } from '../template/changes-layout'

export function ownNotes(plan: Plan, changes: readonly LoggedChange[], kind: SpreadsheetKind): string[] {
  const values = [planLabels(plan), ...planRows(plan)].flatMap((row): PlanValue[] => Object.values(row))
  const count = values.reduce((sum, value) => sum + (value?.kind === 'text' ? cellText(value.text).leftOut : 0), 0)
  const what = count === 1 ? '1 character' : `${count} characters`
  const notes: string[] = []
  if (count > 0) {
    notes.push(`We left out ${what}, because a spreadsheet cannot hold control characters or broken symbols.`)
  }
  if (changes.length > mostChanges)
    notes.push(`The Changes sheet shows the latest ${mostChanges} of ${changes.length} changes.`)
  const unseen = unseenParts(plan)
  if (unseen.length > 0) {
    const names = listInWords(unseen, 'or')
    notes.push(
      kind === 'xlsx'
        ? `The sheets do not show ${names}. The file still holds everything, so you can open it here and lose nothing.`
        : `The spreadsheet has no place for ${names}. The plan file (.json) has everything.`,
    )
  }
  return notes
}

/** What the plan holds that no cell shows. */
function unseenParts({ items, organisation, signOff, yearFigures, history, previous }: Plan): string[] {
  const actions = items.flatMap((item) => item.actions)
  const parts: [string, boolean][] = [
    ['how Covid affected items', items.some(({ covid }) => covid.explanation !== '')],
    ['what must be finished before an action', actions.some(({ dependsOn }) => dependsOn.length > 0)],
    ['where items came from', items.some(({ carriedFrom }) => carriedFrom !== null)],
    ['your contact', organisation.contact.name !== '' || organisation.contact.email !== ''],
    ['the SIRO’s statement', signOff.statement !== ''],
    ['the figures of the toolkit year', Object.values(yearFigures).some((figure) => figure !== null && figure !== '')],
    ['the history of the plan', history.length > 0 || previous !== null],
  ]
  return parts.filter(([, present]) => present).map(([part]) => part)
}
