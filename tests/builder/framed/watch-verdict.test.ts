import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askedYear } from '~/builder/framed/asked-year'
import { watchVerdict } from '~/builder/framed/watch-verdict'
import { parseRoute } from '~/builder/state/route'
import { createCommands, createStore } from '~/builder/state/store'
import { calendarDate } from '~/domain/calendar-date'
import { planOf } from '../../plans'

const today = calendarDate('2021-06-14')

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function start() {
  const store = createStore(parseRoute(''))
  const commands = createCommands(store)
  const said: unknown[] = []
  watchVerdict(store, today, (verdict) => said.push(verdict))
  return { store, commands, said }
}

describe('the verdict that a host is told', () => {
  it('is none at first, then that of the plan, and none once it is closed', () => {
    const { commands, said } = start()
    commands.open(planOf())
    vi.runAllTimers()
    commands.close()
    vi.runAllTimers()
    expect(said).toEqual([null, 'complete', null])
  })

  it('is said once something is typed, when it is another, and not with every key', () => {
    const { commands, said } = start()
    commands.open(planOf())
    vi.runAllTimers()
    for (const name of ['', 'A', '']) {
      commands.edit({ type: 'change-organisation', change: { name } }, { label: 'name' })
    }
    vi.runAllTimers()
    expect(said).toEqual([null, 'complete', 'incomplete'])
  })
})

describe('the year that a host asks for', () => {
  it('is taken where the tool knows it', () => {
    expect(askedYear('?edition=2022-23')).toBe('2022-23')
    expect(['', '?edition=', '?edition=1999-00', '?edition=__proto__'].map(askedYear)).toEqual([null, null, null, null])
  })
})
