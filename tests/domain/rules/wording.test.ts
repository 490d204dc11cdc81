import { describe, expect, test } from 'vitest'
import { isStopgap, isVague } from '~/domain/rules/vague-words'
import { actionOf, check, codesOf, findingOf, itemOf, planOf, planWithAction } from '../../plans'

const stopgaps = [
  'TBC',
  'T.B.C.',
  'tbd',
  'N/A',
  'None',
  'Ongoing',
  'On-going…',
  'ONGOING - ASAP',
  'Work is still ongoing',
  'In progress',
  'Work in progress',
  'To be confirmed',
  'Action to be agreed',
  'As soon as possible',
  'Look into it',
  'We will look into this',
  'See above',
  'No action required',
  'Under review',
  'Details to follow',
]

const vague = [
  'Look into a test of the plan',
  'Staff training ongoing',
  'Ongoing monitoring of patching',
  'Patching to be completed as soon as possible',
  'IT to look at this',
  'Consider options',
  'Explore the use of multi-factor authentication',
  'We will try to improve compliance',
  'Continue to work towards compliance',
  'Monitor the situation',
  'Supplier TBC',
  'Training',
  'Penetration test',
  'New policy',
  'Policy review',
  'Improve training',
  'Raise awareness',
  'Address gaps',
  'Fix the issue',
  'Commission the test when resources allow',
  'Await supplier response',
]

/** Actions as people write them; most of them stood in plans that were read with care. */
const clear = [
  'Report 95% or above to the IG Group',
  'Hannah to patch the servers',
  'Send every divisional manager a weekly list of untrained staff and record the follow-up',
  'Run twelve extra drop-in sessions for night staff at both sites',
  'Obtain DSPT or ISO 27001 evidence from the six suppliers in the contract register, or suspend the data flow',
  'Chase late returns each Friday and log the answers',
  'disable accounts unused for 60 days',
  'Test the telephony failover (including the 111 divert; see run book v2) and file the test log',
  'Reach 95% by monthly reminders and access removal',
  'Close the bypass and rescan',
  'Collect the four certificates',
  'Keep the list of DPIAs up to date – all of them',
  'Weekly league table by ward',
  'Ward visits to the ten lowest wards',
  'Log and review each use of the emergency access; report quarterly',
  'Track the workshop actions to closure in the incident log',
  'Change default passwords on the lab analysers & record the change numbers',
  'Set up an ongoing monitoring report for the board',
  'Hold a workshop to look at the incident log and record the lessons',
  'Consider the options paper in July and approve one of them',
  'Continue the monthly patch cycle until 95% of devices are compliant',
  'Policy to be agreed by the IG Steering Group in September',
  'Investigate each alert within 24 hours',
  'Monitor compliance weekly and report it to the SIRO',
  'Improve training compliance to 95%',
  'Patch servers',
  'Deploy MFA',
  'Roll out MFA',
  'Re-issue guidance',
  'Sign the contract',
  'Encrypt all laptops',
  'Policy approved',
  'Board to approve',
  'Replacing old switches',
]

describe('what actions say', () => {
  test.each(stopgaps)('“%s” stands in place of an action', (text) => {
    expect(isStopgap(text)).toBe(true)
    expect(isVague(text)).toBe(true)
  })

  test.each(vague)('“%s” is vague', (text) => {
    expect(isVague(text)).toBe(true)
    expect(isStopgap(text) && text !== 'Supplier TBC').toBe(false)
  })

  test.each(clear)('“%s” is left alone', (text) => {
    expect(isVague(text)).toBe(false)
    expect(isStopgap(text)).toBe(false)
  })

  test('queries a vague action', () => {
    expect(codesOf(planWithAction({ description: 'Look into a test of the plan' }))).toEqual([
      'action.description.vague',
    ])
  })

  test('refuses an item of which every action only stands in place of one, and says so once', () => {
    const actions = [actionOf({ id: 'a', description: 'TBC' }), actionOf({ id: 'b', description: 'Ongoing' })]
    const { findings, verdict } = check(planOf({ items: [itemOf({ actions })] }))
    expect(findings.map((finding) => finding.code)).toEqual(['item.actions.all-vague'])
    expect(verdict).toBe('refused')
  })

  test('does not refuse an item with one action that says something, however vague', () => {
    const actions = [actionOf({ id: 'a', description: 'TBC' }), actionOf({ id: 'b', description: 'Consider options' })]
    expect(codesOf(planOf({ items: [itemOf({ actions })] }))).toEqual([
      'action.description.vague',
      'action.description.vague',
    ])
    expect(codesOf(planWithAction({ description: 'Consider options' }))).toEqual(['action.description.vague'])
  })

  test('does not refuse an item that has completed something already', () => {
    const actions = [actionOf({ id: 'a', status: 'complete' }), actionOf({ id: 'b', description: 'Ongoing' })]
    expect(codesOf(planOf({ items: [itemOf({ actions })] }))).toEqual(['action.description.vague'])
  })

  test('does not judge the words of a completed action', () => {
    expect(codesOf(planWithAction({ description: 'Training', status: 'complete' }))).toEqual([])
  })

  test('advises evidence once for the plan, at the first action without it', () => {
    const actions = [actionOf({ id: 'a' }), actionOf({ id: 'b', evidence: '' }), actionOf({ id: 'c', evidence: ' ' })]
    const plan = planOf({ items: [itemOf({ actions })] })
    expect(codesOf(plan)).toEqual(['action.evidence.missing'])
    expect(findingOf(plan, 'action.evidence.missing')).toMatchObject({
      path: { actionId: 'b', field: 'evidence' },
      values: { count: 2 },
    })
  })
})
