import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startSnapshots } from '~/builder/keeping/take-snapshots'
import { createCommands, createStore } from '~/builder/state/store'
import { emptyPlan } from '~/domain/plan-values'
import { calendarDate } from '~/domain/calendar-date'
import { encodePlan } from '~/formats/plan-file/encode'
import type { Snapshot } from '~/storage/snapshots'
import { planOf } from '../../plans'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2021-06-14T09:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

function started() {
  const store = createStore({ screen: 'items', itemId: null, focus: null })
  const commands = createCommands(store)
  const kept: Snapshot[] = []
  const keepUnsaved = startSnapshots(store, {
    keep(snapshot) {
      kept.push(snapshot)
      return Promise.resolve({ ok: true, value: null })
    },
  })
  const rename = (name: string) =>
    commands.edit({ type: 'change-organisation', change: { name } }, { label: 'changed', mergeKey: 'name' })
  const save = () => store.set({ written: { planId: 'plan-1', at: Date.now() } })
  const addItems = (count: number) => {
    const items = Array.from({ length: count }, (_, index) => ({ id: `new-${String(index)}`, reference: '' }))
    commands.edit({ type: 'add-items', items }, { label: `added ${String(count)}` })
  }
  return { store, commands, kept, keepUnsaved, rename, save, addItems, why: () => kept.map((state) => state.why) }
}

describe('an earlier state is kept', () => {
  test('as the plan was opened, once', () => {
    const { commands, kept, rename, save } = started()
    commands.open(planOf())
    rename('Lapwing')
    save()
    expect(kept).toEqual([{ planId: 'plan-1', at: Date.now(), why: { kind: 'opened' }, text: encodePlan(planOf()) }])
  })

  test('when it is known that the plan is edited here, and not while another tab edits it', () => {
    const { store, commands, why } = started()
    store.set({ editing: 'elsewhere' })
    commands.open(planOf())
    expect(why()).toEqual([])
    store.set({ editing: 'here' })
    expect(why()).toEqual([{ kind: 'opened' }])
  })

  test('before a step that changes much, with the name of the step', () => {
    const { commands, kept, addItems } = started()
    commands.open(planOf())
    addItems(3)
    expect(kept.at(-1)).toMatchObject({ why: { kind: 'before-step', step: 'added 3' }, text: encodePlan(planOf()) })
    expect(kept).toHaveLength(2)
    addItems(1)
    commands.undo()
    commands.undo()
    expect(kept).toHaveLength(2)
  })

  test('every ten minutes in which something was saved', () => {
    const { commands, why, rename, save } = started()
    commands.open(planOf())
    for (let minute = 1; minute <= 25; minute += 1) {
      vi.setSystemTime(Date.parse('2021-06-14T09:00:00Z') + minute * 60_000)
      rename(`After ${String(minute)}`)
      save()
    }
    expect(why()).toEqual([{ kind: 'opened' }, { kind: 'while-editing' }, { kind: 'while-editing' }])
  })

  test('when another tab has taken the plan before it was saved here', () => {
    const { commands, kept, rename, keepUnsaved } = started()
    commands.open(planOf())
    rename('Not saved')
    keepUnsaved()
    expect(kept.at(-1)?.why).toEqual({ kind: 'not-saved' })
    expect(kept.at(-1)?.text).toContain('Not saved')
  })

  test('never of a plan in which nothing was entered', () => {
    const { commands, why } = started()
    commands.open(emptyPlan({ id: 'plan-1', edition: '2020-21', preparedOn: calendarDate('2021-06-14') }))
    expect(why()).toEqual([])
  })
})
