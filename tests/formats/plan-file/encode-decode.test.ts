import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePlan, planFileLimit } from '~/formats/plan-file/decode'
import { encodePlan } from '~/formats/plan-file/encode'
import { anyPlan } from '../../arbitraries/plan'
import { exampleNames, examplePlan, exampleText, itemOf, itemsOf, planOf } from '../../plans'

function contentOf(change: (content: Record<string, unknown>) => void): string {
  const content: Record<string, unknown> = { format: 'dspt-improvement-plan', ...planOf({ items: itemsOf(3) }) }
  change(content)
  return JSON.stringify(content)
}

function problemOf(text: string) {
  const decoded = decodePlan(text)
  return decoded.ok ? null : decoded.problem
}

describe('plan files', () => {
  test('give back the plan that was saved, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(decodePlan(encodePlan(plan))).toEqual({ ok: true, plan, notes: [] })
      }),
    )
  })

  test('survive being stored as UTF-8 bytes', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const bytes = new TextEncoder().encode(encodePlan(plan))
        expect(decodePlan(new TextDecoder().decode(bytes))).toEqual({ ok: true, plan, notes: [] })
      }),
    )
  })

  test('are the same text for the same plan, in whatever order its keys are', () => {
    const plan = planOf()
    const shuffled = {
      ...Object.fromEntries(Object.entries(plan).reverse()),
      organisation: { ...Object.fromEntries(Object.entries(plan.organisation).reverse()) },
    }
    const decoded = decodePlan(JSON.stringify({ ...shuffled, format: 'dspt-improvement-plan' }))
    expect(decoded.ok && encodePlan(decoded.plan)).toBe(encodePlan(plan))
  })

  test('begin with their mark and version, and end with a line break', () => {
    const text = encodePlan(planOf())
    expect(text.startsWith('{\n  "format": "dspt-improvement-plan",\n  "schemaVersion": 2,\n')).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('of the examples are written as the tool writes them', () => {
    for (const name of exampleNames) expect(encodePlan(examplePlan(name)), name).toBe(exampleText(name))
  })

  test('open with a byte order mark', () => {
    expect(decodePlan(`\uFEFF${encodePlan(planOf())}`).ok).toBe(true)
  })

  test('open without texts that are not given', () => {
    const decoded = decodePlan(
      JSON.stringify({
        format: 'dspt-improvement-plan',
        schemaVersion: 1,
        id: 'short',
        edition: '2020-21',
        revision: 1,
        organisation: { contact: {} },
        signOff: {},
        items: [],
        history: [],
      }),
    )
    expect(decoded).toMatchObject({ ok: true, plan: { preparedOn: null, organisation: { name: '', type: null } } })
  })
})

describe('files that are no plan', () => {
  test('are told from damaged ones', () => {
    expect(problemOf('')).toEqual({ kind: 'empty' })
    expect(problemOf(' \n')).toEqual({ kind: 'empty' })
    expect(problemOf('PK\u0003\u0004')).toEqual({ kind: 'not-json' })
    expect(problemOf(encodePlan(planOf()).slice(0, -40))).toEqual({ kind: 'not-json' })
    for (const text of ['{}', '[]', 'null', '1', '"dspt-improvement-plan"', '{"format":"other","schemaVersion":1}']) {
      expect(problemOf(text), text).toEqual({ kind: 'another-kind-of-file' })
    }
  })

  test('of a newer version are refused with both versions', () => {
    expect(problemOf(contentOf((content) => (content['schemaVersion'] = 3)))).toEqual({
      kind: 'newer-version',
      version: 3,
      known: 2,
    })
  })

  test('without a version that makes sense are refused', () => {
    for (const version of [0, -1, 1.5, '1', null, undefined]) {
      expect(problemOf(contentOf((content) => (content['schemaVersion'] = version))), String(version)).toMatchObject({
        kind: 'broken-fields',
        fields: [{ path: ['schemaVersion'] }],
      })
    }
  })

  test('over 10 MB are refused before they are read, also where only their bytes are over', () => {
    expect(problemOf(' '.repeat(planFileLimit + 1))).toMatchObject({ kind: 'too-large', limit: planFileLimit })
    expect(problemOf('é'.repeat(planFileLimit / 2 + 1))).toMatchObject({ kind: 'too-large' })
    expect(problemOf(' '.repeat(planFileLimit))).toEqual({ kind: 'empty' })
  })

  test('with broken fields name the field and what is wrong with it', () => {
    const text = contentOf((content) => {
      content['preparedOn'] = '2021-02-30'
      content['items'] = itemsOf(3).map((item, index) =>
        index === 2 ? { ...item, actions: [{ ...item.actions[0], due: { kind: 'date', date: '30/12/2021' } }] } : item,
      )
    })
    expect(problemOf(text)).toEqual({
      kind: 'broken-fields',
      fields: [
        { path: ['preparedOn'], fault: { kind: 'not-a-date' } },
        { path: ['items', 2, 'actions', 0, 'due', 'date'], fault: { kind: 'not-a-date' } },
      ],
      more: 0,
    })
  })

  test.each([
    ['a missing part', { organisation: undefined }, ['organisation'], { kind: 'missing' }],
    [
      'a list in place of text',
      { signOff: { siroName: [] } },
      ['signOff', 'siroName'],
      { kind: 'wrong-kind', expected: 'string' },
    ],
    [
      'text that is too long',
      { signOff: { siroName: 'x'.repeat(301) } },
      ['signOff', 'siroName'],
      { kind: 'too-long', limit: 300 },
    ],
    [
      'an unknown choice',
      { organisation: { contact: {}, type: 'circus' } },
      ['organisation', 'type'],
      { kind: 'not-a-choice' },
    ],
    ['an id with a path in it', { id: '../../etc' }, ['id'], { kind: 'not-allowed' }],
    ['a revision of nought', { revision: 0 }, ['revision'], { kind: 'not-allowed' }],
    ['too many items', { items: itemsOf(1001) }, ['items'], { kind: 'too-many', limit: 1000 }],
  ])('with %s say so', (_, change, path, fault) => {
    expect(problemOf(contentOf((content) => Object.assign(content, change)))).toEqual({
      kind: 'broken-fields',
      fields: [{ path, fault }],
      more: 0,
    })
  })

  test('list five broken fields and count the rest', () => {
    const text = contentOf((content) => (content['items'] = Array.from({ length: 20 }, () => 7)))
    const problem = problemOf(text)
    expect(problem).toMatchObject({ kind: 'broken-fields', more: 15 })
  })

  test('never make the reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => mark(value)),
        ),
        (text) => {
          expect(decodePlan(text).ok).toBe(false)
        },
      ),
    )
    function mark(value: unknown): string {
      return JSON.stringify({
        schemaVersion: 1,
        ...(typeof value === 'object' ? value : {}),
        format: 'dspt-improvement-plan',
      })
    }
  })
})

describe('hostile files', () => {
  test('with deep nesting neither crash nor pass', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(problemOf(deep)).not.toBeNull()
    const inside = encodePlan(planOf()).replace('"history": []', `"history": ${deep}`)
    expect(problemOf(inside)).not.toBeNull()
    const beside = encodePlan(planOf()).replace('"history": []', `"history": [], "extra": ${deep}`)
    expect(decodePlan(beside)).toMatchObject({ ok: true, notes: [{ kind: 'left-out', paths: [['extra']] }] })
  })

  test('cannot reach a prototype', () => {
    const text = encodePlan(planOf())
      .replace('"id": "plan-1"', '"id": "plan-1", "__proto__": {"polluted": true}, "constructor": {"prototype": 1}')
      .replace('"impacted": false', '"impacted": false, "__proto__": {"polluted": true}')
    const decoded = decodePlan(text)
    expect(decoded).toMatchObject({
      ok: true,
      plan: planOf(),
      notes: [
        { kind: 'left-out', paths: [['__proto__'], ['constructor'], ['items', 0, 'covid', '__proto__']], more: 0 },
      ],
    })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(decoded.ok && Reflect.get(decoded.plan, 'polluted')).toBeUndefined()
  })
})

describe('what a file holds too much', () => {
  test('is left out and named, in every part', () => {
    const text = contentOf((content) => {
      content['colour'] = 'blue'
      content['items'] = [{ ...itemOf(), risk: { score: 9 } }]
    })
    expect(decodePlan(text)).toMatchObject({
      ok: true,
      notes: [{ kind: 'left-out', paths: [['items', 0, 'risk'], ['colour']], more: 0 }],
    })
  })

  test('ids that stand twice are renewed and named, and nothing else changes', () => {
    const items = itemsOf(3).map((item) => ({ ...item, id: 'same' }))
    const decoded = decodePlan(encodePlan(planOf({ items })))
    expect(decoded).toMatchObject({ ok: true, notes: [{ kind: 'ids-renewed', ids: ['same'] }] })
    expect(decoded.ok && decoded.plan.items.map((item) => item.id)).toEqual(['same', 'same-2', 'same-3'])
    expect(decoded.ok && decoded.plan.items.map((item) => ({ ...item, id: 'same' }))).toEqual(items)
  })

  test('fifty thousand repeated ids are all renewed', () => {
    const items = itemsOf(500).map((item) => ({
      ...item,
      actions: Array.from({ length: 100 }, () => ({ id: 'action-1', owner: {} })),
    }))
    const decoded = decodePlan(JSON.stringify({ format: 'dspt-improvement-plan', ...planOf(), items }))
    expect(decoded.ok && decoded.plan.items.at(-1)?.actions.at(-1)?.id).toBe('action-1-50000')
  })

  test('a renewed id is never one that the plan has already, nor longer than ids may be', () => {
    const long = 'x'.repeat(64)
    const items = itemsOf(6).map((item, index) => ({ ...item, id: ['a', 'a', 'a-2', long, long, long][index] ?? '' }))
    const decoded = decodePlan(encodePlan(planOf({ items })))
    const ids = decoded.ok ? decoded.plan.items.map((item) => item.id) : []
    expect(ids).toEqual(['a', 'a-3', 'a-2', long, `${'x'.repeat(62)}-2`, `${'x'.repeat(62)}-3`])
  })
})
