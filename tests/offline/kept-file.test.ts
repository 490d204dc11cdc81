import { describe, expect, it } from 'vitest'
import { answerFor } from '~/offline/worker/kept-file'
import { mayTakeOver } from '~/offline/worker/take-over'

describe('an address without the network', () => {
  const kept = new Set(['', '404.html', 'guidance/', 'template/blank plan.xlsx', '_astro/page.css'])

  it.each([
    ['', ''],
    ['index.html', ''],
    ['guidance/', 'guidance/'],
    ['guidance/index.html', 'guidance/'],
    ['template/blank%20plan.xlsx', 'template/blank plan.xlsx'],
    ['_astro/page.css', '_astro/page.css'],
  ])('%o is answered by the file %o', (path, file) => {
    expect(answerFor(path, kept)).toEqual({ file })
  })

  it('without its slash leads to the one with it', () => {
    expect(answerFor('guidance', kept)).toEqual({ redirect: 'guidance/' })
  })

  it.each(['none/', 'guidance/none/', '_astro/older.css', '%', '404.html/'])('%o is not kept', (path) => {
    expect(answerFor(path, kept)).toBeNull()
  })
})

describe('a newer version', () => {
  const scope = 'https://example.nhs.uk/plans/'

  it('may take over where only text is open, or nothing', () => {
    expect(mayTakeOver([], scope)).toBe(true)
    expect(mayTakeOver([scope, `${scope}guidance/`, `${scope}template/?from=plan/`], scope)).toBe(true)
  })

  it.each(['plan/', 'plan/#items', 'check/', 'embed/plan/?edition=2020-21'])('waits while %s is open', (path) => {
    expect(mayTakeOver([`${scope}guidance/`, scope + path], scope)).toBe(false)
  })
})
