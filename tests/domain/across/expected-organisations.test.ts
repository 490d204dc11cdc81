import { describe, expect, test } from 'vitest'
import { compareWithExpected } from '~/domain/across/expected-organisations'
import type { PlanInRound } from '~/domain/across/plan-in-round'
import { planOf } from '../../plans'

const expected = [
  { odsCode: 'RZ1', name: 'GORSE VALE HOSPITALS NHS FOUNDATION TRUST' },
  { odsCode: '97X', name: 'NHS WENLOW AND TARRANT CCG' },
  { odsCode: 'RQZ', name: "ST BRANNOC'S UNIVERSITY HOSPITALS NHS TRUST" },
]
const [gorseVale, wenlow, stBrannocs] = expected

function plan(odsCode: string, name: string, id = 'plan'): PlanInRound {
  const whole = planOf()
  return { id, plan: { ...whole, organisation: { ...whole.organisation, odsCode, name } } }
}

const report = (...plans: PlanInRound[]) => compareWithExpected(plans, expected)

describe('the organisations that are expected', () => {
  test('are missing where no plan has their code or their name', () => {
    expect(report(plan('RZ1', 'Gorse Vale Hospitals NHS Foundation Trust'))).toEqual({
      missing: [wenlow, stBrannocs],
      disagreeing: [],
      unexpected: [],
    })
  })

  test('are known by their name where a plan gives no code', () => {
    expect(report(plan('', 'The Wenlow & Tarrant CCG')).missing).toEqual([gorseVale, stBrannocs])
  })

  test('are known by their name however it is shortened', () => {
    expect(report(plan('RQZ', 'Saint Brannoc’s University Hospitals')).disagreeing).toEqual([])
    expect(report(plan('rz1', 'Gorse Vale')).disagreeing).toEqual([])
  })

  test('disagree where the code is one’s and the name another’s, and neither is called missing', () => {
    expect(report(plan('RZ1', 'NHS Wenlow and Tarrant CCG'))).toEqual({
      missing: [stBrannocs],
      disagreeing: [{ planId: 'plan', byCode: gorseVale, byName: wenlow }],
      unexpected: [],
    })
  })

  test('disagree where the name or the code is nobody’s', () => {
    expect(report(plan('RZ1', 'Harrowdale Community NHS Trust')).disagreeing).toEqual([
      { planId: 'plan', byCode: gorseVale, byName: null },
    ])
    expect(report(plan('RZ9', 'NHS Wenlow and Tarrant CCG')).disagreeing).toEqual([
      { planId: 'plan', byCode: null, byName: wenlow },
    ])
  })

  test('do not disagree with a plan that leaves its name out: the rules say so', () => {
    expect(report(plan('RZ1', '')).disagreeing).toEqual([])
  })

  test('are none of those that sent a plan unasked', () => {
    expect(report(plan('RX9', 'Harrowdale Community NHS Trust', 'a'), plan('', '', 'b')).unexpected).toEqual(['a', 'b'])
  })
})
