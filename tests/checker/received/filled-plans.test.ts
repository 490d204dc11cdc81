import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import { expectations, fixture } from '../../formats/spreadsheet/fixtures'
import { findingKeys, planIn, receiveFixture } from '../received-files'

const expectedOf = z.object({
  organisation: z.string(),
  odsCode: z.string(),
  outstanding: z.number(),
  itemCount: z.number(),
  verdict: z.string(),
  verdictAlso: z.optional(z.union([z.string(), z.array(z.string())])),
  mustFind: z.array(z.string()),
})

/** What the expectations say in words, as the finding and the cell that it comes from. */
const findingFor = new Map([
  ['item 3.2.1 action 2 has no date', 'refused action.due.missing F7'],
  ['every action is due on 30 December 2021 (the last day)', 'queried plan.due.all-on-last-day -'],
  ['bad reference 1.1 (a number; not an evidence item)', 'required item.reference.malformed A3'],
  ['duplicate reference 9.3.1', 'required item.reference.repeated A6'],
  ['item 6.1.4 action 1 has no date', 'refused action.due.missing E9'],
  ['item 1.6.5 "ongoing" is not a date', 'refused action.due.missing E6'],
  ['Covid answer missing on item 4.5.1', 'required item.covid.missing F8'],
  ['Covid answer missing on item 6.2.1', 'required item.covid.missing F13'],
])

const plans = expectations('filled').filter((name) => name.startsWith('p'))

describe('a plan as people really type them', () => {
  test.each(plans)('%s gets its verdict, what must be found, and no false alarm', async (name) => {
    const expected = expectedOf.parse(JSON.parse(readFileSync(fixture('filled', name).expectation, 'utf8')))
    const received = await planIn(receiveFixture('filled', name))
    const { plan, judgement } = received
    expect([plan.organisation.name, plan.organisation.odsCode, judgement.items, judgement.outstanding]).toEqual([
      expected.organisation,
      expected.odsCode,
      expected.itemCount,
      expected.outstanding,
    ])
    expect([expected.verdict, expected.verdictAlso].flat()).toContain(judgement.verdict)
    const keys = findingKeys(received)
    const wanted = expected.mustFind.map((words) => findingFor.get(words) ?? `nothing for: ${words}`)
    expect(keys).toEqual(expect.arrayContaining(wanted))
    const worst = (key: string) => /^(refused|required) /.test(key)
    expect(keys.filter(worst).toSorted()).toEqual(wanted.filter(worst).toSorted())
  })

  test('dates in words that may mean a day are asked about', async () => {
    const unclear = async (name: string) =>
      findingKeys(await planIn(receiveFixture('filled', name))).filter((key) => key.includes('unclear'))
    expect(await unclear('p01-gorse-vale-trust')).toEqual([])
    expect(await unclear('p02-wenlow-ccg')).toEqual(['queried action.due.unclear F10'])
    expect(await unclear('p08-tarnbeck-council')).toEqual(['queried action.due.unclear F4'])
    expect(await unclear('p09-saint-wendredas')).toEqual(['queried action.due.unclear E8'])
    expect(await unclear('p13-screening-authority')).toEqual([
      'queried action.due.unclear E6',
      'queried action.due.unclear E10',
    ])
  })

  test('the columns of each are understood with confidence', async () => {
    for (const name of plans) {
      expect((await planIn(receiveFixture('filled', name))).layout?.doubts, name).toEqual([])
    }
  })

  test('an answer of the reviewer settles the dates of one file', async () => {
    const answered = await planIn(
      receiveFixture('filled', 'p13-screening-authority', { answers: { dateOrder: 'day-first' } }),
    )
    expect(findingKeys(answered).filter((key) => key.includes('unclear'))).toEqual([])
    expect(answered.judgement.firstDue).toBe('2021-09-03')
  })

  test('a list of evidence items is not taken for a plan', async () => {
    const received = await receiveFixture('filled', 'r1-words-merged')
    expect(received.outcome === 'fault' && received.problem).toEqual({ from: 'run', code: 'catalogue' })
  })
})
