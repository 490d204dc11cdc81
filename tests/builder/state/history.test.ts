import { describe, expect, test } from 'vitest'
import { applyEdit, redo, startHistory, undo, type PlanHistory } from '~/builder/state/history'
import type { PlanEdit } from '~/domain/edit-plan'
import { planOf } from '../../plans'

function rename(name: string): PlanEdit {
  return { type: 'change-organisation', change: { name } }
}

/** Types a name letter by letter, as the field does. */
function type(history: PlanHistory, text: string, mergeKey: string): PlanHistory {
  return Array.from(text).reduce(
    (typed, _, index) => applyEdit(typed, rename(text.slice(0, index + 1)), { label: 'changed the name', mergeKey }),
    history,
  )
}

const nameOf = (history: PlanHistory) => history.plan.organisation.name

describe('undo and redo', () => {
  test('take an edit back and bring it again', () => {
    const start = startHistory(planOf())
    const edited = applyEdit(start, rename('Lapwing Trust'), { label: 'changed the name' })
    const undone = undo(edited)
    expect(undone.plan).toBe(start.plan)
    expect(undone.future.map(({ label }) => label)).toEqual(['changed the name'])
    const redone = redo(undone)
    expect(redone.plan).toBe(edited.plan)
    expect(redone.past).toEqual(edited.past)
  })

  test('do nothing where there is nothing to undo or redo', () => {
    const start = startHistory(planOf())
    expect(undo(start)).toBe(start)
    expect(redo(start)).toBe(start)
  })

  test('undo what was typed into one field in one step', () => {
    const start = startHistory(planOf({ organisation: { ...planOf().organisation, name: '' } }))
    const typed = type(start, 'Lapwing', 'name')
    expect(typed.past).toHaveLength(1)
    expect(nameOf(undo(typed))).toBe('')
  })

  test('undo two fields in two steps, and a field that was come back to in a third', () => {
    const start = startHistory(planOf())
    const typed = type(type(type(start, 'One', 'name'), 'Two', 'other field'), 'Three', 'name')
    expect(typed.past).toHaveLength(3)
    expect(nameOf(undo(typed))).toBe('Two')
  })

  test('begin a new step after an undo, so that what was undone is not typed into', () => {
    const typed = type(startHistory(planOf()), 'One', 'name')
    const again = type(undo(typed), 'Two', 'name')
    expect(again.past).toHaveLength(1)
    expect(nameOf(undo(again))).toBe(planOf().organisation.name)
  })

  test('edits without a key never merge', () => {
    const once = applyEdit(startHistory(planOf()), rename('One'), { label: 'one' })
    expect(applyEdit(once, rename('Two'), { label: 'two' }).past.map(({ label }) => label)).toEqual(['one', 'two'])
  })

  test('a new edit forgets what could be done again', () => {
    const edited = applyEdit(startHistory(planOf()), rename('One'), { label: 'one' })
    expect(applyEdit(undo(edited), rename('Two'), { label: 'two' }).future).toEqual([])
  })

  test('the last 200 steps are kept', () => {
    let history = startHistory(planOf())
    for (let number = 0; number < 250; number += 1) {
      history = applyEdit(history, rename(`Name ${String(number)}`), { label: 'changed the name' })
    }
    expect(history.past).toHaveLength(200)
    for (let number = 0; number < 250; number += 1) history = undo(history)
    expect(nameOf(history)).toBe('Name 49')
  })

  test('an edit that gives the same plan is no step', () => {
    const start = startHistory(planOf())
    expect(applyEdit(start, { type: 'replace-plan', plan: start.plan }, { label: 'nothing' })).toBe(start)
  })
})
