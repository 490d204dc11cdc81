/** Takes what was read, in one step that can be undone: into the plan that is open, or as a plan of its own. */
import type { CalendarDate } from '~/domain/calendar-date'
import { emptyPlan } from '~/domain/plan-values'
import type { ChosenYear } from '~/domain/start-plan'
import type { PlanReading } from '~/formats/spreadsheet/read/reading'
import { toPlan } from '~/formats/spreadsheet/read/to-plan'
import { newId } from '~/components/parts/clock'
import { intoOpenPlan } from './into-open-plan'
import { useApp, useBuilderState } from '../state/context'
import { figuresFor } from '../state/working-year'

const mostNotes = 10

interface TakeButtonsProps {
  reading: PlanReading
  dates: ReadonlyMap<string, CalendarDate>
  name: string
  /** Where the file names no year, it is taken to be of this one. */
  year: ChosenYear
}

export function TakeButtons({ reading, dates, name, year }: TakeButtonsProps) {
  const { store, commands, goTo } = useApp()
  const open = useBuilderState((state) => state.history?.plan ?? null)
  const { items } = reading
  const what = `${items.length} ${items.length === 1 ? 'item' : 'items'}`
  const { plan: read, notes } = toPlan(reading, { edition: year.edition, newId, dates })
  const taken = { ...read, yearFigures: figuresFor(read.edition, year) }
  const done = (screen: 'items' | 'check') => {
    store.set({ incoming: null })
    goTo({ screen })
  }
  const takeAsNew = () => {
    // The new plan begins empty, so that Undo takes back all that came from the file and nothing else.
    commands.open(emptyPlan({ id: taken.id, edition: taken.edition, preparedOn: null }))
    commands.edit(
      { type: 'replace-plan', plan: taken },
      { label: `imported “${name}”`, notice: `${what} imported from “${name}”` },
    )
    done('check')
  }
  const into = open === null ? null : intoOpenPlan(open, taken)
  const addToOpen = () => {
    if (into === null) return
    commands.edit(into.edit, { label: `imported “${name}”`, notice: `${what} imported from “${name}”` })
    done('items')
  }
  const mergeIntoOpen = () => {
    if (open === null) return
    const key = newId()
    const entry = { key, name, slip: taken, notes: [], planId: open.id }
    store.set({ incoming: null, returned: [...store.get().returned, entry] })
    goTo({ screen: 'slips', itemId: key })
  }
  const leave = () => {
    store.set({ incoming: null })
    goTo({ screen: open === null ? 'start' : 'items' })
  }
  const nothing = items.length === 0
  const likeliest = into?.likeliest ?? 'own-plan'
  return (
    <>
      {notes.length > 0 && (
        <ul class="remark import__notes">
          {notes.slice(0, mostNotes).map((note) => (
            <li key={note}>{note}</li>
          ))}
          {notes.length > mostNotes && <li>and {notes.length - mostNotes} more like these</li>}
        </ul>
      )}
      {into !== null && into.notes.length > 0 && (
        <div class="remark">
          <p>If you add it to the open plan:</p>
          <ul class="import__notes">
            {into.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="button-row import__take">
        {nothing && (
          <p>
            We found no plan rows with these columns. If this is a blank template, start a new plan: you can fill the
            file under “Download and submit”.
          </p>
        )}
        {into?.mayMerge === true && (
          <button type="button" class={buttonClass(likeliest === 'merge')} onClick={mergeIntoOpen}>
            Compare it with the open plan
          </button>
        )}
        {open !== null && (
          <button type="button" class={buttonClass(likeliest === 'add')} disabled={nothing} onClick={addToOpen}>
            Add {what} to the open plan
          </button>
        )}
        <button type="button" class={buttonClass(likeliest === 'own-plan')} disabled={nothing} onClick={takeAsNew}>
          Make a new plan from {nothing ? 'it' : what}
        </button>
        <button type="button" class="link-button" onClick={leave}>
          Cancel
        </button>
      </div>
      <p class="nhsuk-hint">
        A new plan will be for the {taken.edition} toolkit. You can change the year under About your organisation.
      </p>
    </>
  )
}

function buttonClass(isPrimary: boolean): string {
  return isPrimary ? 'nhsuk-button' : 'nhsuk-button nhsuk-button--secondary'
}
