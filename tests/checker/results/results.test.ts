import { describe, expect, test } from 'vitest'
import { findRepeats } from '~/checker/results/repeats'
import {
  filterRows,
  noFilter,
  resultRow,
  sortRows,
  type ResultRow,
  type RowFilter,
  type SortKey,
} from '~/checker/results/result-row'
import type { Received } from '~/checker/received/received'
import { itemOf, itemsOf, on, planOf, planWith16Items, planWithAction } from '../../plans'
import { receiveFixture, receivePlan, receiveText } from '../received-files'

/** A row of every kind: complete, queried, not complete, would be refused, and a file that gave no plan. */
async function someResults(): Promise<Received[]> {
  return [
    await receivePlan(planOf(), 'Plan 10.json'),
    await receivePlan(planWithAction({ due: on('2021-08-28') }), 'Plan 2.json'),
    await receivePlan(
      planOf({
        items: [itemOf({ gap: '' })],
        organisation: { ...planOf().organisation, name: 'Ålesund Trust', odsCode: 'ra1' },
      }),
      'a.json',
    ),
    await receivePlan(planWith16Items(), 'Trusts/b.json'),
    await receiveText('', 'empty.csv'),
  ]
}

const paths = (rows: readonly ResultRow[]) => rows.map(({ path }) => path)

describe('a row of the results', () => {
  test('shows a plan’s counts, findings without good practice', async () => {
    const received = await receiveFixture('filled', 'p02-wenlow-ccg')
    expect(resultRow(received)).toMatchObject({
      ...{ id: 'p02-wenlow-ccg.xlsx', organisation: 'NHS Wenlow and Tarrant CCG', odsCode: '97X', type: 'ccg' },
      ...{ items: 5, outstanding: 5, actions: 11, verdict: 'refused', findings: 2, isUnsure: false, fault: null },
      ...{ firstDue: '2021-07-16', lastDue: '2021-09-30' },
    })
  })

  test('of a file that gave no plan says why', async () => {
    expect(resultRow(await receiveText('', 'empty.csv'))).toMatchObject({
      ...{ path: 'empty.csv', organisation: '', verdict: null, items: null, findings: null },
      fault: { problem: 'The file is empty.', remedy: 'Ask the organisation to send the plan again.' },
    })
  })

  test('says where its columns were guessed', async () => {
    expect(resultRow(await receiveFixture('templates', 'd1-x-prefix')).isUnsure).toBe(true)
  })
})

describe('rows', () => {
  test('are sorted by any column, what has no value last either way', async () => {
    const rows = (await someResults()).map(resultRow)
    const by = (key: SortKey, descending = false) => paths(sortRows(rows, { key, descending }))
    expect(by('path')).toEqual(['a.json', 'empty.csv', 'Plan 2.json', 'Plan 10.json', 'Trusts/b.json'])
    expect(by('verdict')).toEqual(['Trusts/b.json', 'a.json', 'Plan 2.json', 'Plan 10.json', 'empty.csv'])
    expect(by('verdict', true)).toEqual(['Plan 10.json', 'Plan 2.json', 'a.json', 'Trusts/b.json', 'empty.csv'])
    expect(by('organisation').slice(0, 2)).toEqual(['a.json', 'Plan 2.json'])
    expect(by('odsCode')[0]).toBe('a.json')
    expect(by('items', true)[0]).toBe('Trusts/b.json')
    expect(by('lastDue', true).at(-1)).toBe('empty.csv')
    expect(rows.map(({ path }) => path)[0]).toBe('Plan 10.json')
  })

  test('are filtered by words, verdicts, kinds, findings and doubt', async () => {
    const rows = (await someResults()).map(resultRow)
    const where = (filter: Partial<RowFilter>) => paths(filterRows(rows, { ...noFilter, ...filter }))
    expect(where({})).toHaveLength(5)
    expect(where({ text: 'gorse PLAN' })).toEqual(['Plan 10.json', 'Plan 2.json'])
    expect(where({ text: 'RA1' })).toEqual(['a.json'])
    expect(where({ verdicts: new Set(['refused', 'fault']) })).toEqual(['Trusts/b.json', 'empty.csv'])
    expect(where({ type: 'nhs-trust', finding: { code: 'item.gap.missing', name: 'Gap missing' } })).toEqual(['a.json'])
    expect(where({ unsureOnly: true })).toEqual([])
  })
})

describe('files that came more than once', () => {
  test('are told apart: the same file, the same plan, the same organisation', async () => {
    const plan = planOf()
    const copied = planOf({ organisation: { ...plan.organisation, odsCode: 'RA1', name: 'Another Trust' } })
    const revised = planOf({
      items: itemsOf(2),
      organisation: { ...plan.organisation, odsCode: 'rz1x', name: 'Renamed' },
    })
    const received = [
      await receivePlan(plan, 'a.json'),
      await receivePlan(plan, 'b.json'),
      await receivePlan(copied, 'c.json'),
      await receivePlan(revised, 'd.json'),
      await receiveText('', 'empty.csv'),
      await receiveText('', 'other-empty.csv'),
    ]
    expect(findRepeats(received)).toEqual([
      { kind: 'same-file', ids: ['a.json', 'b.json'] },
      { kind: 'same-file', ids: ['empty.csv', 'other-empty.csv'] },
      { kind: 'same-content', ids: ['a.json', 'b.json', 'c.json'] },
      { kind: 'same-organisation', ids: ['a.json', 'b.json', 'd.json'] },
    ])
  })

  test('are not plans without items, nor plans of nobody', async () => {
    const nobody = { ...planOf().organisation, name: '', odsCode: '' }
    const received = [
      await receivePlan(planOf({ id: 'x', items: [], organisation: nobody }), 'a.json'),
      await receivePlan(planOf({ id: 'y', items: [], organisation: nobody }), 'b.json'),
    ]
    expect(findRepeats(received)).toEqual([])
  })
})
