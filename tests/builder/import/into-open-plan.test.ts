import { describe, expect, test } from 'vitest'
import { intoOpenPlan } from '~/builder/import/into-open-plan'
import { editPlan } from '~/domain/edit-plan'
import { emptyPlan } from '~/domain/plan-values'
import { itemOf, planOf } from '../../plans'

const empty = emptyPlan({ id: 'open', edition: '2020-21', preparedOn: null })

describe('adding what was read to the plan that is open', () => {
  test('fills what the open plan does not say, together with the items', () => {
    const taken = planOf()
    const { edit, notes, likeliest, mayMerge } = intoOpenPlan(empty, taken)
    const plan = editPlan(empty, edit)
    expect(plan.organisation.odsCode).toBe(taken.organisation.odsCode)
    expect(plan.signOff.siroName).toBe(taken.signOff.siroName)
    expect(plan.items).toEqual(taken.items)
    expect(notes).toEqual([])
    expect(likeliest).toBe('own-plan')
    expect(mayMerge).toBe(false)
  })

  test('writes nothing over, and names what differs and what would stand twice', () => {
    const open = planOf({ items: [itemOf({ reference: '3.2.1' })] })
    const other = planOf({ items: [itemOf({ reference: '3.2.1' }), itemOf({ reference: '9.2.1' })] })
    const taken = { ...other, organisation: { ...other.organisation, odsCode: '0XX' } }
    const { edit, notes, likeliest, mayMerge } = intoOpenPlan(open, taken)
    expect(editPlan(open, edit).organisation).toEqual(open.organisation)
    expect(notes).toEqual([
      `ODS code: the file says “0XX”. The open plan will keep “${open.organisation.odsCode}”.`,
      'Already in the open plan, so they will be there twice: 3.2.1.',
    ])
    expect(likeliest).toBe('own-plan')
    expect(mayMerge).toBe(true)
  })

  test('is the likeliest way for other items of the same organisation, and comparing for the plan’s own', () => {
    expect(intoOpenPlan(planOf(), planOf({ items: [itemOf({ reference: '9.2.1' })] })).likeliest).toBe('add')
    expect(intoOpenPlan(planOf(), planOf({ items: [itemOf(), itemOf({ reference: '9.2.1' })] })).likeliest).toBe(
      'merge',
    )
  })
})
