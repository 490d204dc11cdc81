import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { giveReference, isToConfirm, mayStaySame } from '~/domain/carried-reference'
import { carryOver, typeInYear, type CarryOver } from '~/domain/carry-over'
import { anotherYear, editions, findEdition } from '~/domain/editions'
import { organisationTypes } from '~/domain/organisation-types'
import { planSchema, type Plan } from '~/domain/plan'
import { noYearFigures } from '~/domain/plan-values'
import { isItemComplete } from '~/domain/progress'
import { anyPlan } from '../arbitraries/plan'
import { actionOf, afterBau, examplePlan, itemOf, on, planOf, planUnderUpdate } from '../plans'

const today = calendarDate('2022-05-30')

function choices(plan: Plan, values: Partial<CarryOver> = {}): CarryOver {
  let given = 0
  return {
    year: { edition: '2021-22', yearFigures: noYearFigures },
    itemIds: new Set(plan.items.map(({ id }) => id)),
    withCompletedActions: false,
    organisationType: plan.organisation.type,
    today,
    newId: () => `new-${(given += 1)}`,
    ...values,
  }
}

function carriedFrom(plan: Plan, values: Partial<CarryOver> = {}): Plan {
  return carryOver(plan, choices(plan, values))
}

function known(id: string) {
  const edition = findEdition(id)
  if (edition === null) throw new Error(`There is no edition ${id}`)
  return edition
}

describe('a plan that is carried over', () => {
  const plan = planUnderUpdate()
  const next = carriedFrom(plan)

  test('is a new plan of the other year, with nothing behind it', () => {
    const { edition, revision, history, previous, slip, preparedOn } = next
    expect({ edition, revision, history, previous, slip, preparedOn }).toEqual({
      edition: '2021-22',
      revision: 1,
      history: [],
      previous: null,
      slip: null,
      preparedOn: today,
    })
    expect(next.id).not.toBe(plan.id)
  })

  test('keeps the organisation and the SIRO’s name, and is not signed off', () => {
    const { organisation, signOff } = plan
    expect(next.organisation).toEqual(organisation)
    expect(signOff.signedOn).not.toBeNull()
    expect(next.signOff).toEqual({
      siroName: signOff.siroName,
      jobTitle: signOff.jobTitle,
      signedOn: null,
      statement: '',
    })
  })

  test('takes the items that are still open, with what is still to be done', () => {
    const open = plan.items.filter((item) => !isItemComplete(item))
    expect(next.items.map(({ title, gap }) => [title, gap])).toEqual(open.map(({ title, gap }) => [title, gap]))
    expect(next.items.flatMap((item) => item.actions.map(({ description }) => description))).toEqual(
      open
        .flatMap(({ actions }) => actions)
        .flatMap((action) => (action.status === 'complete' ? [] : action.description)),
    )
  })

  test('leaves agreed dates and the reasons for changing them with the old year, and keeps due dates and progress', () => {
    const action = actionOf({
      due: on('2021-11-26'),
      agreedDue: on('2021-08-27'),
      changeReason: 'The supplier moved it',
      progress: 'Eight of fourteen are done',
      status: 'in-progress',
    })
    const [taken] = carriedFrom(planOf({ items: [itemOf({ actions: [action] })] })).items[0]?.actions ?? []
    expect(taken).toEqual({ ...action, id: taken?.id, agreedDue: null, changeReason: '' })
  })

  test('takes completed actions of open items where that is asked for', () => {
    const actions = [actionOf({ id: 'a', status: 'complete' }), actionOf({ id: 'b', dependsOn: ['a'] })]
    const half = planOf({ items: [itemOf({ actions })] })
    const [without] = carriedFrom(half).items
    expect(without?.actions.map(({ status, dependsOn }) => [status, dependsOn])).toEqual([['not-started', []]])
    const [whole] = carriedFrom(half, { withCompletedActions: true }).items
    expect(whole?.actions.map(({ status, dependsOn }) => [status, dependsOn])).toEqual([
      ['complete', []],
      ['not-started', [whole?.actions[0]?.id]],
    ])
  })

  test('takes only the items that were chosen, and no completed one', () => {
    const done = itemOf({ id: 'done', actions: [actionOf({ status: 'complete' })] })
    const open = itemOf({ id: 'open', title: 'Open' })
    const other = itemOf({ id: 'other', title: 'Other' })
    const itemIds = new Set(['done', 'open'])
    expect(carriedFrom(planOf({ items: [done, open, other] }), { itemIds }).items.map(({ title }) => title)).toEqual([
      'Open',
    ])
  })

  test('takes an item along that has no action yet', () => {
    expect(carriedFrom(planOf({ items: [itemOf({ actions: [] })] })).items).toHaveLength(1)
  })

  test('keeps an answer about Covid only for a year whose template asks', () => {
    const covid = { impacted: true, explanation: 'Staff were redeployed' }
    const plan = planOf({ items: [itemOf({ covid, actions: [actionOf({ due: afterBau(3) })] })] })
    const [item] = carriedFrom(plan).items
    expect(item?.covid).toEqual({ impacted: null, explanation: '' })
    // The date is what it was: the rules of the year say that it needs a day.
    expect(item?.actions[0]?.due).toEqual(afterBau(3))
    const back = carriedFrom(plan, { year: { edition: '2020-21', yearFigures: noYearFigures } })
    expect(back.items[0]?.covid).toEqual(covid)
  })
})

describe('references', () => {
  const referencesIn = (edition: string, references: readonly string[]) =>
    carriedFrom(planOf({ items: references.map((reference, index) => itemOf({ id: `item-${index}`, reference })) }), {
      year: { edition, yearFigures: noYearFigures },
    }).items.map((item) => [item.reference, item.carriedFrom?.reference, item.carriedFrom?.confirmed])

  test('are proposed where they may be the same by their form, and are never confirmed', () => {
    expect(referencesIn('2021-22', ['3.2.1', 'A1.a', 'none'])).toEqual([
      ['3.2.1', '3.2.1', false],
      ['', 'A1.a', false],
      ['', 'none', false],
    ])
    expect(referencesIn('2024-25', ['3.2.1', 'A1.a'])).toEqual([
      ['', '3.2.1', false],
      ['A1.a', 'A1.a', false],
    ])
    expect(referencesIn('2026-27', ['3.2.1', 'A1.a', ''])).toEqual([
      ['3.2.1', '3.2.1', false],
      ['A1.a', 'A1.a', false],
      ['', '', false],
    ])
  })

  test.each([
    ['items', ['3.2.1']],
    ['outcomes', ['A1.a']],
    ['either', ['3.2.1', 'A1.a']],
  ] as const)('may stay the same within one form: %s', (form, expected) => {
    expect(['3.2.1', 'A1.a', '3.2', ''].filter((reference) => mayStaySame(reference, form))).toEqual(expected)
  })

  test('are confirmed by giving them, and only where there is something to confirm', () => {
    const item = itemOf({ carriedFrom: { edition: '2020-21', reference: '8.3.3', confirmed: false } })
    expect(isToConfirm(item)).toBe(true)
    const given = { ...item, ...giveReference(item, '8.3.4') }
    expect(given.reference).toBe('8.3.4')
    expect(given.carriedFrom).toEqual({ edition: '2020-21', reference: '8.3.3', confirmed: true })
    expect(isToConfirm(given)).toBe(false)
    expect(isToConfirm(itemOf())).toBe(false)
    expect(giveReference(itemOf(), '8.3.4')).toEqual({ reference: '8.3.4', carriedFrom: null })
  })
})

describe('the type of organisation', () => {
  test('stays what it is where the other year covers it', () => {
    expect(typeInYear('nhs-trust', known('2022-23'))).toBe('nhs-trust')
    expect(typeInYear('ccg', known('2021-22'))).toBe('ccg')
    expect(typeInYear('supplier', anotherYear('2026-27'))).toBe('supplier')
  })

  test('is asked for where the other year does not cover it: a CCG is not taken for an ICB', () => {
    expect(typeInYear('ccg', known('2022-23'))).toBeNull()
    expect(typeInYear(null, known('2022-23'))).toBeNull()
  })
})

describe('whatever the plan is', () => {
  const year = fc.record({
    edition: fc.constantFrom(...editions.map(({ id }) => id), '2026-27'),
    yearFigures: fc.constant(noYearFigures),
  })
  const anyChoice = fc.record({
    year,
    withCompletedActions: fc.boolean(),
    organisationType: fc.option(fc.constantFrom(...organisationTypes)),
  })

  test('no open action is lost, and none is made up', () => {
    const said = ({
      description,
      progress,
      evidence,
      owner,
      due,
      status,
    }: Plan['items'][number]['actions'][number]) => ({ description, progress, evidence, owner, due, status })
    fc.assert(
      fc.property(anyPlan, anyChoice, (plan, choice) => {
        const isOpen = ({ status }: { status: string }) => status !== 'complete'
        const open = plan.items.flatMap(({ actions }) => actions.filter(isOpen)).map(said)
        const taken = carriedFrom(plan, choice).items.flatMap(({ actions }) => actions)
        expect(taken.filter(isOpen).map(said)).toEqual(open)
        if (!choice.withCompletedActions) expect(taken.every(isOpen)).toBe(true)
      }),
    )
  })

  test('the new plan is one that the schema knows, with new ids, each given once', () => {
    fc.assert(
      fc.property(anyPlan, anyChoice, (plan, choice) => {
        const next = carriedFrom(plan, choice)
        expect(planSchema.parse(next)).toEqual(next)
        const ids = (of: Plan) => [
          of.id,
          ...of.items.flatMap(({ id, actions }) => [id, ...actions.map((one) => one.id)]),
        ]
        expect(new Set(ids(next)).size).toBe(ids(next).length)
        expect(ids(next).filter((id) => ids(plan).includes(id))).toEqual([])
        const actionIds = new Set(next.items.flatMap(({ actions }) => actions.map(({ id }) => id)))
        const waitedFor = next.items.flatMap(({ actions }) => actions.flatMap(({ dependsOn }) => dependsOn))
        expect(waitedFor.filter((id) => !actionIds.has(id))).toEqual([])
      }),
    )
  })

  test('every item is open and has its reference still to be confirmed', () => {
    fc.assert(
      fc.property(anyPlan, anyChoice, (plan, choice) => {
        const next = carriedFrom(plan, choice)
        expect(next.items.every(isToConfirm)).toBe(true)
        expect(next.items.some(isItemComplete)).toBe(false)
        expect(next.items.map((item) => item.carriedFrom?.reference)).toEqual(
          plan.items.filter((item) => !isItemComplete(item)).map(({ reference }) => reference),
        )
      }),
    )
  })

  test('the old plan stays as it is', () => {
    fc.assert(
      fc.property(anyPlan, anyChoice, (plan, choice) => {
        const before = structuredClone(plan)
        carriedFrom(plan, choice)
        expect(plan).toEqual(before)
      }),
    )
  })

  test('nothing of it is complete, whichever example it is', () => {
    const plan = examplePlan('council-with-covid-impact')
    expect(carriedFrom(plan).items).toHaveLength(plan.items.length)
  })
})
