import { describe, expect, test } from 'vitest'
import { groupChanges } from '~/domain/group-changes'
import type { RecordedChange } from '~/domain/plan'

function change(values: Partial<RecordedChange>): RecordedChange {
  return { reference: '', action: '', what: '', from: '', to: '', reason: '', ...values }
}

describe('grouped changes', () => {
  test('stand together by item and action, in the order in which each comes first', () => {
    const groups = groupChanges([
      change({ what: 'SIRO', to: 'A' }),
      change({ reference: '8.3.3', what: 'Item completed' }),
      change({ reference: '8.3.3', action: 'Patch', what: 'Status', to: 'Complete' }),
      change({ reference: '9.2.1', action: 'Book', what: 'Progress', to: 'Booked' }),
      change({ reference: '8.3.3', action: 'Patch', what: 'Evidence', to: 'Report' }),
    ])
    expect(
      groups.map(({ reference, action, changes }) => [reference, action, changes.map(({ what }) => what)]),
    ).toEqual([
      ['', '', ['SIRO']],
      ['8.3.3', '', ['Item completed']],
      ['8.3.3', 'Patch', ['Status', 'Evidence']],
      ['9.2.1', 'Book', ['Progress']],
    ])
  })

  test('say the reason of a new date once, with the date', () => {
    const moved = change({ reference: '8.3.3', what: 'Due date', to: '1 October 2021', reason: 'Late' })
    const reason = change({ reference: '8.3.3', what: 'Reason for a new date', to: 'Late' })
    expect(groupChanges([moved, reason])[0]?.changes).toEqual([moved])
    expect(groupChanges([reason])[0]?.changes).toEqual([reason])
  })

  test('are none where nothing changed', () => {
    expect(groupChanges([])).toEqual([])
  })
})
