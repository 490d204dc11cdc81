import { describe, expect, it } from 'vitest'
import { measureAgain, measureOnce } from '../../scripts/lighthouse/measure-pages.mjs'
import {
  bestOf,
  describePage,
  isGoodEnough,
  isPerfect,
  scoresOf,
  type Category,
  type PageScores,
} from '../../scripts/lighthouse/scores.mjs'

function scored(change: Partial<Record<Category, number>> = {}, costs: string[] = []): PageScores {
  return { scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100, ...change }, costs }
}

describe('the scores of a page', () => {
  const full = { score: 1, auditRefs: [] }

  it('come with the audits that cost them something, and with no others', () => {
    const result = {
      categories: {
        performance: {
          score: 0.966,
          auditRefs: [
            { id: 'total-blocking-time', weight: 30 },
            { id: 'speed-index', weight: 10 },
            { id: 'only-told', weight: 0 },
            { id: 'not-here', weight: 5 },
          ],
        },
        accessibility: full,
        'best-practices': full,
        seo: { score: null, auditRefs: [{ id: 'canonical', weight: 1 }] },
      },
      audits: {
        'total-blocking-time': { score: 0.89, displayValue: '210 ms' },
        'speed-index': { score: 1 },
        'only-told': { score: 0 },
        'not-here': { score: null },
        canonical: { score: null, errorMessage: 'The page did not load' },
      },
    }
    expect(scoresOf(result)).toEqual({
      scores: { performance: 97, accessibility: 100, 'best-practices': 100, seo: 0 },
      costs: ['total-blocking-time 0.89 (210 ms)', 'canonical: The page did not load'],
    })
  })

  it('are the best of several runs, each by itself', () => {
    const runs = [scored({ performance: 96 }, ['slow']), scored({ performance: 99, seo: 92 }), scored({ seo: 92 })]
    expect(bestOf(runs).scores).toEqual(scored().scores)
    expect(isPerfect(bestOf(runs.slice(0, 2)))).toBe(false)
  })

  it('have to be 100, but for the one that the computer has a part in', () => {
    expect(isGoodEnough(scored({ performance: 90 }))).toBe(true)
    expect(isGoodEnough(scored({ performance: 89 }))).toBe(false)
    expect(isGoodEnough(scored({ accessibility: 99 }))).toBe(false)
  })

  it('say how often a page was measured, and what it lost', () => {
    expect(describePage('/about/', [scored()])).toBe('✓ 100 100 100 100  /about/')
    expect(describePage('/plan/', [scored({ performance: 96 }, ['one']), scored({ performance: 99 }, ['two'])])).toBe(
      '~  99 100 100 100  /plan/  best of 2, performance: 96, 99\n      lost by two',
    )
  })
})

describe('measuring', () => {
  it('asks for each page once, whoever is free', async () => {
    const asked: string[] = []
    const measurer = {
      measure: (address: string) => {
        asked.push(address)
        return Promise.resolve(scored())
      },
    }
    const seen: string[] = []
    await measureOnce([measurer, measurer], 'http://site/plans/', ['/', '/a/', '/b/'], (path) => seen.push(path))
    expect(asked.toSorted()).toEqual(['http://site/plans/', 'http://site/plans/a/', 'http://site/plans/b/'])
    expect(seen.toSorted()).toEqual(['/', '/a/', '/b/'])
  })

  it.each([
    ['never again at 100', [], [100], 1],
    ['until it has 100', [], [98, 100], 2],
    ['five times at most', [], [95, 96, 97, 98, 99], 5],
    ['four times more where it was below 100 before', [scored({ performance: 95 })], [96, 97, 98, 99], 5],
  ])('measures a page %s', async (_, before, performances, runs) => {
    const left = [...performances]
    const measurer = { measure: () => Promise.resolve(scored({ performance: left.shift() ?? NaN })) }
    expect(await measureAgain(measurer, 'http://site/', before)).toHaveLength(runs)
    expect(left).toEqual([])
  })
})
