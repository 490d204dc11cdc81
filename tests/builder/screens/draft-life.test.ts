import { describe, expect, test } from 'vitest'
import { draftLife } from '~/builder/screens/draft-life'
import { calendarDate } from '~/domain/calendar-date'
import { encodePlan } from '~/formats/plan-file/encode'
import { agreedPlan, planOf } from '../../plans'

function life(text: string, day: string): string | null {
  const label = { organisation: '', edition: '2020-21', verdict: 'complete', items: 1 }
  return draftLife({ id: 'plan', label, text, entries: '[]', confirmed: [], savedAt: 0 }, calendarDate(day))
}

describe('a plan in the list', () => {
  test('says how far it has come as of today, however long ago it was saved', () => {
    const text = encodePlan(agreedPlan())
    expect(life(text, '2021-07-21')).toBe('Agreed 20 July 2021')
    expect(life(text, '2021-12-01')).toBe('Agreed 20 July 2021 · update due')
  })

  test('says nothing before anything is recorded, and is told apart where it can’t be read', () => {
    expect(life(encodePlan(planOf()), '2021-12-01')).toBe('')
    expect(life('{"format":"another"}', '2021-12-01')).toBeNull()
  })
})
