import { describe, expect, test } from 'vitest'
import { chooseLayout } from '~/checker/received/choose-layout'
import { describeDoubt } from '~/checker/received/messages'
import { confirmMapping } from '~/checker/received/shape'
import type { ConfirmedMapping, ReceivedPlan } from '~/checker/received/received'
import type { LayoutMapping, MappedField } from '~/formats/spreadsheet/layout'
import { readPastedText } from '~/formats/spreadsheet/read/read-text-file'
import { startingMapping } from '~/formats/spreadsheet/read/starting-mapping'
import { planIn, receiveFixture, receiveText } from '../received-files'

const sure = 'Evidence item,Gap,Action required,Owner,Completion date'
const plan = (heading: string, title = '') =>
  [
    ...(title === '' ? [] : [title, '']),
    heading,
    '3.2.1,Training is at 88%,Run twelve sessions for night staff,Hannah Bright,24 September 2021',
    '8.3.3,Fourteen servers missed the window,Patch the fourteen servers,Piotr Zieliński,27 August 2021',
  ].join('\n')

async function doubts(text: string): Promise<string[]> {
  return (await planIn(receiveText(text))).layout?.doubts.map(describeDoubt) ?? []
}

/** The mapping of a plan with the fields of its columns given anew, as a reviewer gives them. */
function renamed(received: ReceivedPlan, fields: (MappedField | null)[]): ConfirmedMapping {
  const { layout } = received
  if (layout === null) throw new Error('no layout')
  const columns = layout.mapping.columns.map((column, index) => ({ ...column, field: fields[index] ?? null }))
  return confirmMapping(layout.shape, { ...layout.mapping, columns })
}

describe('columns that are guessed', () => {
  test('are not doubted where their headings or their rows speak for themselves', async () => {
    expect(await doubts(plan(sure))).toEqual([])
    expect(await doubts(plan('Ref,Gap,Action,Who,When'))).toEqual([])
    expect(await doubts(plan('Ref,Progress update June 2021,Action,Who,When'))).not.toContain(
      'We read “Progress update June 2021” as the progress, but this is a guess.',
    )
  })

  test('are doubted where a heading says little and the rows do not bear it out', async () => {
    const text = plan('Ref,Gap,Agreed actions and more,Lead person,When').replaceAll(
      /\d+ (August|September) 2021/g,
      'soon',
    )
    expect(await doubts(text)).toContain('We read “When” as the due date, but this is a guess.')
  })

  test('are doubted where a plan needs a column that is not there, or two could be it', async () => {
    expect(await doubts(plan('Evidence item,Gap,Action required,Owner,Remarks'))).toContain(
      'We found no column for the due date.',
    )
    const tied = plan('Evidence item,Gap,Action required,Action owner,Task owner').replaceAll(
      /\d+ (August|September) 2021/g,
      'Ann Lee',
    )
    expect(await doubts(tied)).toContain(
      '“Action owner” in column D and “Task owner” in column E could each be the owner. We used neither.',
    )
  })

  test('are named by their letters where two could be one, and it is said which is hidden', () => {
    const text = plan('Evidence item,Gap,Action required,Owner,Target date,Target date')
    const read = readPastedText(text.replaceAll(/\d+ \w+ 2021/g, (date) => `${date},${date}`))
    const grids = (read.ok ? read.grids : []).map((grid) => ({ ...grid, hiddenColumns: new Set([5]) }))
    expect(chooseLayout(grids, [])?.doubts.map(describeDoubt)).toEqual([
      '“Target date” in column E (which is hidden) and “Target date” in column F could each be the due date. We used neither.',
    ])
  })

  test('are doubted where references stand below the end of the plan', async () => {
    expect(await doubts(`${plan(sure)}\nTotal items: 2\nVersion 1.1.2\n9.2.1,The test is overdue`)).toEqual([
      'There are references below the end of the plan (A6). We did not read those rows.',
    ])
  })

  test('are doubted where another sheet looks as much like a plan', async () => {
    const { layout } = await planIn(receiveFixture('templates', 'd1-x-prefix'))
    expect(layout?.doubts.map(describeDoubt)).toEqual([
      'The sheet “IT supplier plan” looks like a plan too. We did not read it.',
    ])
  })
})

describe('a table without headings', () => {
  const rows = [
    '3.2.1,Training is at 88% of staff,Run twelve extra sessions for night staff,Hannah Bright (Learning Lead),24 September 2021,No',
    '8.3.3,Fourteen servers missed the window,Patch the fourteen servers and scan them,Piotr Zieliński,27 August 2021,Yes',
    '9.2.1,The test was postponed in February,Hold the test with the contracted tester,Siân Prys-Jones,22 October 2021,No',
  ]

  test('is read by what stands in its columns, and said to be a guess', async () => {
    const { layout, plan: read, judgement } = await planIn(receiveText(rows.join('\n')))
    expect(layout?.doubts.map(describeDoubt)).toEqual([
      'We found no headings that we know. We worked out the columns from what is in them.',
    ])
    expect(layout?.mapping.columns.map(({ field }) => field)).toEqual([
      'reference',
      'gap',
      'action',
      'owner',
      'due',
      'covid',
    ])
    expect(read.items.map(({ reference, covid }) => [reference, covid.impacted])).toEqual([
      ['3.2.1', false],
      ['8.3.3', true],
      ['9.2.1', false],
    ])
    expect(judgement.lastDue).toBe('2021-10-22')
  })

  test('is not said to have none where those that it has say too little', async () => {
    const headings = 'DSPT number,Shortcoming,Remedy,Colleague,By,Covid?'
    const text = ['Plan of Gorse Vale NHS Trust', '', headings, ...rows].join('\n')
    const { layout } = await planIn(receiveText(text))
    expect(layout?.doubts.map(describeDoubt)).toEqual([
      'We did not understand enough of the headings in row 3. We worked out the columns from what is in them.',
    ])
    expect(layout?.mapping.columns.map(({ field }) => field)).toContain('action')
  })

  test('is not read where a single row could be anything', async () => {
    expect((await receiveText(rows[0] ?? '')).outcome).toBe('fault')
  })

  test('is read where its columns stand in another order, under texts of its own', async () => {
    const reordered = rows.map((row) => {
      const [reference, gap, action, owner, due, covid] = row.split(',')
      return [due, reference, covid, gap, action, owner].join(',')
    })
    const text = ['Organisation: Wenlow and Tarrant CCG', '', ...reordered].join('\n')
    const { layout, plan: read } = await planIn(receiveText(text))
    expect(layout?.mapping.columns.map(({ field }) => field)).toEqual([
      'due',
      'reference',
      'covid',
      'gap',
      'action',
      'owner',
    ])
    expect([read.organisation.name, read.items.length]).toEqual(['Wenlow and Tarrant CCG', 3])
  })

  test('shares its shape, and what was confirmed for it, with others like it', async () => {
    const first = await planIn(receiveText(rows.join('\n')))
    const confirmed = renamed(first, ['reference', 'title', 'action', 'owner', 'due', 'covid'])
    const second = await planIn(receiveText(rows.slice(1).join('\n'), 'other.csv', { mappings: [confirmed] }))
    expect(second.layout).toMatchObject({ confirmed: true, doubts: [] })
    expect(second.plan.items.map(({ title, gap }) => [title, gap])).toEqual([
      ['Fourteen servers missed the window', ''],
      ['The test was postponed in February', ''],
    ])
  })
})

describe('the shape of a file', () => {
  const shape = async (text: string) => (await planIn(receiveText(text))).layout?.shape

  test('is that of its headings, whatever stands above and below them', async () => {
    expect(await shape(plan(sure, 'Improvement plan of Gorse Vale NHS Trust'))).toBe(await shape(plan(sure)))
    expect(await shape(plan(sure.toUpperCase()))).toBe(await shape(plan(sure)))
  })

  test('differs where a heading or its column differs', async () => {
    expect(await shape(plan(sure.replace('Gap', 'Issue')))).not.toBe(await shape(plan(sure)))
    expect(await shape(plan('Gap,Evidence item,Action required,Owner,Completion date'))).not.toBe(
      await shape(plan(sure)),
    )
  })
})

describe('a mapping that was confirmed', () => {
  const odd = 'Evidence item,Gap,Action required,Action owner,Task owner'

  test('serves every file of the same shape, with the rows and labels of each', async () => {
    const first = await planIn(receiveText(plan(odd)))
    const confirmed = renamed(first, ['reference', 'gap', 'action', 'owner', 'due'])
    const other = plan(odd, 'Organisation: Wenlow and Tarrant CCG').replaceAll('Hannah Bright', 'Ann Lee')
    const second = await planIn(receiveText(other, 'other.csv', { mappings: [confirmed] }))
    expect(second.layout).toMatchObject({ confirmed: true, doubts: [] })
    expect(second.plan.organisation.name).toBe('Wenlow and Tarrant CCG')
    expect(second.plan.items.map(({ actions }) => [actions[0]?.owner.name, actions[0]?.due])).toEqual([
      ['Ann Lee', { kind: 'date', date: '2021-09-24' }],
      ['Piotr Zieliński', { kind: 'date', date: '2021-08-27' }],
    ])
  })

  test('leaves files of another shape as they are', async () => {
    const confirmed = renamed(await planIn(receiveText(plan(odd))), ['reference', 'gap', 'action', 'owner', 'due'])
    const other = await planIn(receiveText(plan(sure), 'other.csv', { mappings: [confirmed] }))
    expect(other.layout?.confirmed).toBe(false)
  })

  test('reads a file in which no headings were recognised', async () => {
    const text = 'A,B,C\n3.2.1,Run twelve sessions,Hannah Bright\n8.3.3,Patch the servers,Piotr Zieliński\n'
    const fault = await receiveText(text)
    if (fault.outcome === 'plan' || fault.shape === null) throw new Error('a plan was read')
    const grids = readPastedText(text)
    const starting = startingMapping(grids.ok ? grids.grids[0] : undefined)
    const fields: MappedField[] = ['reference', 'action', 'owner']
    const mapping: LayoutMapping = {
      ...starting,
      columns: starting.columns.map((column, index) => ({ ...column, field: fields[index] ?? null })),
    }
    const mappings = [confirmMapping(fault.shape, mapping)]
    const other = text.replace('3.2.1', '4.1.1')
    const { plan: read } = await planIn(receiveText(other, 'other.csv', { mappings }))
    expect(read.items.map(({ reference }) => reference)).toEqual(['4.1.1', '8.3.3'])
  })
})
