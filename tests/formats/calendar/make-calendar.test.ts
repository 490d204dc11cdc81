import { afterEach, describe, expect, test, vi } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import type { Owner, Plan } from '~/domain/plan'
import { calendarText } from '~/formats/calendar/event-text'
import { makeCalendar } from '~/formats/calendar/make-calendar'
import { actionOf, afterBau, examplePlan, itemOf, on, planOf, planWithAction } from '../../plans'
import { eventOf, readCalendar } from './read-calendar'

const madeAt = Date.UTC(2021, 5, 14, 9, 30, 5)
const minute = 60_000

afterEach(() => {
  vi.unstubAllEnvs()
})

/** The file's text; a test that asks for one fails where there is none. */
function textOf(plan: Plan, { owner = null, at = madeAt }: { owner?: Owner | null; at?: number } = {}): string {
  const { text } = makeCalendar({ plan, owner, madeAt: at })
  if (text === null) throw new Error('The plan has no calendar')
  return text
}

function onlyEvent(plan: Plan) {
  return eventOf(textOf(plan), 'action-1')
}

const training = planWithAction(
  {
    description: 'Train remaining staff; then test, and attach C:\\scores',
    owner: { name: 'Jo Bloggs', role: 'Training Manager', email: 'jo@example.org' },
    due: on('2021-12-31'),
  },
  { reference: '3.2.1', title: 'Staff pass the test', gap: 'Line one\nLine two' },
)

describe('the calendar of a plan', () => {
  test('is published under its own name, and names neither a person nor a machine', () => {
    expect(readCalendar(textOf(training))).toMatchObject({
      version: '2.0',
      producer: '-//DSPT improvement plan//Calendar//EN',
      method: 'PUBLISH',
      name: 'DSP Toolkit improvement plan 2020-21',
    })
  })

  test('has an event of a whole day that leaves its owner free', () => {
    expect(onlyEvent(training)).toEqual({
      uid: 'dspt-improvement-plan.plan-1.action-1',
      summary: '3.2.1: Train remaining staff; then test, and attach C:\\scores (Jo Bloggs)',
      description: [
        'Action: Train remaining staff; then test, and attach C:\\scores',
        '',
        'Owner: Jo Bloggs, Training Manager',
        'Due: 31 December 2021',
        '',
        'Evidence item: 3.2.1 Staff pass the test',
        'Current position: Line one',
        'Line two',
        '',
        'Organisation: Gorse Vale NHS Trust (RZ1X)',
        'Plan: DSP Toolkit improvement plan 2020-21, revision 1',
      ].join('\n'),
      start: '2021-12-31',
      end: '2022-01-01',
      stamp: '2021-06-14T09:30:05Z',
      lastModified: '2021-06-14T09:30:05Z',
      sequence: 45_826_206,
      transparency: 'TRANSPARENT',
      categories: ['DSPT improvement plan'],
      alarms: [expect.objectContaining({ action: 'DISPLAY', trigger: '-P7D', seconds: -7 * 86_400 })],
    })
    expect(textOf(training)).toContain('\r\nDTSTART;VALUE=DATE:20211231\r\nDTEND;VALUE=DATE:20220101\r\n')
  })

  test('reminds with the title of the event', () => {
    const { alarms, summary } = onlyEvent(training)
    expect(alarms.map(({ description }) => description)).toEqual([summary])
  })

  test('has the reminder after the rest of the event, as the standard wants it', () => {
    const plan = planWithAction({ description: `${'x'.repeat(47)}BEGIN:VALARM\nEND:VALARM\nEND:VEVENT` })
    expect(onlyEvent(plan).description).toContain('BEGIN:VALARM\nEND:VALARM\nEND:VEVENT\n')
    for (const text of [textOf(plan), textOf(examplePlan('trust-at-the-limit'))]) {
      const afterAlarms = text.split('\r\nEND:VALARM\r\n').slice(1)
      expect(afterAlarms.every((rest) => rest.startsWith('END:VEVENT\r\n'))).toBe(true)
      expect(afterAlarms).toHaveLength(readCalendar(text).events.length)
    }
  })

  test('has an event on the last day that the tool knows, which has no day after', () => {
    expect(onlyEvent(planWithAction({ due: on('2199-12-31') }))).toMatchObject({ start: '2199-12-31', end: null })
  })

  test('shows a relative date on the day that it comes to', () => {
    const plan = planWithAction({ due: afterBau(3) }, {}, { returnedToBauOn: calendarDate('2021-06-07') })
    const event = onlyEvent(plan)
    expect(event.start).toBe('2021-09-07')
    expect(event.description).toContain('\nDue: 7 September 2021 (3 months after return to business as usual)\n')
  })

  test('gives the agreed date where the action is due on another day now', () => {
    const moved = planWithAction({ due: on('2021-10-29'), agreedDue: on('2021-08-27') })
    expect(onlyEvent(moved).description).toContain('\nDue: 29 October 2021\nAgreed date: 27 August 2021\n')
    expect(onlyEvent(planWithAction({ agreedDue: on('2021-08-27') })).description).not.toContain('Agreed date')
    expect(onlyEvent(planWithAction({ agreedDue: afterBau(1) })).description).toContain(
      'Agreed date: 1 month after return to business as usual\n',
    )
  })

  test('says what can be said of an action that is barely begun', () => {
    const plan = planWithAction(
      { description: ' ', owner: { name: '', role: '', email: '' } },
      { reference: '', title: '', gap: '' },
      { organisation: { name: '', odsCode: '', type: null, contact: { name: '', email: '' } } },
    )
    expect(onlyEvent(plan)).toMatchObject({
      summary: 'Item 1: Action not described yet',
      description: 'Due: 27 August 2021\n\nPlan: DSP Toolkit improvement plan 2020-21, revision 1',
    })
  })

  test('names the role where the owner has no name', () => {
    const plan = planWithAction({ owner: { name: '', role: 'IT Manager', email: '' } })
    expect(onlyEvent(plan).summary).toMatch(/ \(IT Manager\)$/)
  })

  test('shortens a long title and keeps the whole of it in the text', () => {
    const description = 'Patch every server on the list and attach the report '.repeat(180).trim()
    const event = onlyEvent(planWithAction({ description }))
    expect(event.summary).toMatch(/^8\.3\.3: Patch every server .{60,100}… \(Piotr Zieliński\)$/)
    expect(event.description.startsWith(`Action: ${description}\n`)).toBe(true)
  })

  test('is the same text for the same request, in whichever time zone it is made', () => {
    const plan = examplePlan('trust-at-the-limit')
    const texts = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
      vi.stubEnv('TZ', zone)
      return { offset: new Date(madeAt).getTimezoneOffset(), text: textOf(structuredClone(plan)) }
    })
    expect(texts.map(({ offset }) => offset)).toEqual([0, -720, 420])
    expect(new Set(texts.map(({ text }) => text)).size).toBe(1)
  })
})

describe('what a calendar leaves out', () => {
  const relative = { id: 'relative', due: afterBau(3) }
  const plan = planOf({
    items: [
      itemOf({ actions: [actionOf(), actionOf({ id: 'undated', due: null }), actionOf(relative)] }),
      itemOf({ id: 'item-2', actions: [actionOf({ id: 'done', status: 'complete' })] }),
    ],
  })

  test('is given with its reason', () => {
    const { events, notes } = makeCalendar({ plan, owner: null, madeAt })
    expect(events).toBe(1)
    expect(notes).toEqual([
      { kind: 'undated', itemId: 'item-1', actionId: 'undated' },
      { kind: 'unresolved', itemId: 'item-1', actionId: 'relative' },
      { kind: 'complete', itemId: 'item-2', actionId: 'done' },
    ])
    expect(readCalendar(textOf(plan)).events.map(({ uid }) => uid)).toEqual(['dspt-improvement-plan.plan-1.action-1'])
  })

  test('may be everything: then there is no file', () => {
    const notes = [{ kind: 'undated', itemId: 'item-1', actionId: 'action-1' }]
    expect(makeCalendar({ plan: planWithAction({ due: null }), owner: null, madeAt })).toEqual({
      text: null,
      events: 0,
      notes,
    })
  })

  test('does not count rows in which nothing has been filled in', () => {
    const empty = { description: '', owner: { name: '', role: '', email: '' }, due: null }
    expect(makeCalendar({ plan: planWithAction(empty), owner: null, madeAt }).notes).toEqual([])
  })
})

describe('the calendar of one owner', () => {
  test('has the actions of that owner only, however the name is written', () => {
    const mine = actionOf({ id: 'mine', owner: { name: 'Jo Bloggs', role: '', email: '' } })
    const alsoMine = actionOf({ id: 'also-mine', owner: { name: 'JO  BLOGGS.', role: 'Manager', email: '' } })
    const undated = actionOf({ id: 'theirs', due: null })
    const plan = planOf({ items: [itemOf({ actions: [mine, actionOf(), undated, alsoMine] })] })
    const { events, notes } = makeCalendar({ plan, owner: mine.owner, madeAt })
    expect({ events, notes }).toEqual({ events: 2, notes: [] })
    expect(readCalendar(textOf(plan, { owner: mine.owner })).events.map(({ uid }) => uid)).toEqual([
      'dspt-improvement-plan.plan-1.mine',
      'dspt-improvement-plan.plan-1.also-mine',
    ])
  })
})

describe('a second calendar', () => {
  test('updates the event of an action whose date was changed in the same revision', () => {
    const first = eventOf(textOf(planWithAction({})), 'action-1')
    const moved = planWithAction({ due: on('2021-10-29'), description: 'Patch all of them' })
    const second = eventOf(textOf(moved, { at: madeAt + minute }), 'action-1')
    expect(second.uid).toBe(first.uid)
    expect(second.start).toBe('2021-10-29')
    expect(second.sequence).toBeGreaterThan(first.sequence)
    expect(second.stamp > first.stamp).toBe(true)
  })

  test('updates it when the revision is new, even at the same moment', () => {
    const sequenceOf = (revision: number) => eventOf(textOf(planWithAction({}, {}, { revision })), 'action-1').sequence
    expect(sequenceOf(2)).toBeGreaterThan(sequenceOf(1))
  })

  test('knows an action again when its item moved and its owner changed', () => {
    const action = actionOf({ owner: { name: 'Someone else', role: '', email: '' } })
    const items = [itemOf({ id: 'new', actions: [] }), itemOf({ reference: '9.9.9', actions: [action] })]
    expect(eventOf(textOf(planOf({ items })), 'action-1').uid).toBe(onlyEvent(planOf()).uid)
  })

  test('keeps to the numbers that the standard allows, whatever the clock says', () => {
    const sequenceAt = (at: number) => eventOf(textOf(planOf(), { at }), 'action-1').sequence
    expect(sequenceAt(0)).toBe(1)
    expect(sequenceAt(Date.UTC(2100, 0, 1))).toBe(2 ** 31 - 1)
  })
})

describe('text in a calendar', () => {
  test('keeps letters of every direction, marks and pictures', () => {
    const text = '健康情報 🏥 👩‍⚕️ עברית العربية é é\t\\n ; , : " \u200fx'
    expect(calendarText(text)).toBe(text)
    expect(onlyEvent(planWithAction({ description: text })).description).toContain(`Action: ${text}\n`)
  })

  test('loses control characters, and has one kind of line break', () => {
    expect(calendarText('a\u0000b\u0007\u007f\u009fc\r\nd\re\u2028f\u000bg\u0085h')).toBe('abc\nd\ne\nf\ng\nh')
    expect(calendarText('half \ud83c of it')).toBe('half \ufffd of it')
  })

  test('cannot add a line to the file', () => {
    const decoy = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:decoy'
    const plan = planWithAction(
      { description: decoy, owner: { name: decoy, role: decoy, email: '' } },
      { reference: decoy, title: decoy, gap: decoy },
      { organisation: { name: decoy, odsCode: decoy, type: null, contact: { name: '', email: '' } } },
    )
    expect(readCalendar(textOf(plan)).events.map(({ uid }) => uid)).toEqual(['dspt-improvement-plan.plan-1.action-1'])
  })
})
