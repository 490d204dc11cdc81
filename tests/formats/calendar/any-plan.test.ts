import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '~/domain/calendar-date'
import { resolveDueDate } from '~/domain/due-date'
import type { Action, Owner, Plan } from '~/domain/plan'
import { ownerKey, ownersOf } from '~/domain/progress'
import { calendarText } from '~/formats/calendar/event-text'
import { makeCalendar } from '~/formats/calendar/make-calendar'
import { anyPlan } from '../../arbitraries/plan'
import { readCalendar } from './read-calendar'

const madeAt = Date.UTC(2021, 5, 14, 9, 30, 5)

describe('the calendar of any plan', () => {
  const allActions = (plan: Plan) => plan.items.flatMap((item) => item.actions)
  const dayOf = (action: Action, plan: Plan) =>
    action.status === 'complete' || action.due === null ? null : resolveDueDate(action.due, plan.returnedToBauOn)
  const parsed = (plan: Plan, owner: Owner | null) => {
    const { text } = makeCalendar({ plan, owner, madeAt })
    return text === null ? [] : readCalendar(text).events
  }

  test('has each open action with a day exactly once, on that day, and no others', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const expected = allActions(plan).flatMap((action) => {
          const start = dayOf(action, plan)
          return start === null
            ? []
            : [{ uid: `dspt-improvement-plan.${plan.id}.${action.id}`, start, end: addDays(start, 1) }]
        })
        expect(parsed(plan, null).map(({ uid, start, end }) => ({ uid, start, end }))).toEqual(expected)
      }),
    )
  })

  test('is shared out among its owners without loss', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { owner } of ownersOf(plan)) {
          const mine = allActions(plan).filter((action) => ownerKey(action.owner) === ownerKey(owner))
          const dated = mine.filter((action) => dayOf(action, plan) !== null)
          expect(parsed(plan, owner).map(({ uid }) => uid.split('.').at(-1))).toEqual(dated.map(({ id }) => id))
        }
      }),
    )
  })

  test('keeps every text', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const events = new Map(parsed(plan, null).map((event) => [event.uid.split('.').at(-1), event]))
        for (const item of plan.items) {
          for (const action of item.actions) {
            const event = events.get(action.id)
            if (event === undefined) continue
            for (const text of [action.description, item.gap, item.reference, item.title]) {
              expect(event.description).toContain(calendarText(text).trim())
            }
            expect(event.summary).not.toMatch(/\n/)
          }
        }
      }),
    )
  })

  test('is written in lines of at most 75 bytes, each ended as the standard says', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { text } = makeCalendar({ plan, owner: null, madeAt })
        if (text === null) return
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
        const lines = text.slice(0, -2).split('\r\n')
        expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([])
        // No line break outside the ends of lines, no control character but the tab, no half of a character.
        expect(lines.filter((line) => /(?!\t)[\p{Cc}\p{Cs}\u2028\u2029]/u.test(line))).toEqual([])
      }),
    )
  })
})
