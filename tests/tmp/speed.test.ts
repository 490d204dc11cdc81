import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { sharedWording } from '~/domain/across/shared-wording'
import { missedItems } from '~/domain/across/missed-items'
import { examplePlan } from '../plans'
test('x', () => {
  const base = examplePlan('trust-at-the-limit')
  const words = 'alpha beta gamma delta train staff review policy server patch board report monthly weekly check access account remove agree approve publish test restore backup supplier contract certificate evidence register asset owner'.split(' ')
  let seed = 1
  const rnd = () => (seed = (seed * 48271) % 2147483647) / 2147483647
  const sentence = () => Array.from({length: 14}, () => words[Math.floor(rnd()*words.length)]).join(' ')
  const plans = Array.from({length: 1500}, (_, i) => ({ id: `p${i}`, plan: { ...base, organisation: {...base.organisation, odsCode: `X${i}`}, items: base.items.map(item => ({...item, gap: rnd()<0.1? item.gap : sentence(), actions: item.actions.map(a => ({...a, description: rnd()<0.1 ? a.description : sentence()}))})) } }))
  const t = performance.now()
  const s = sharedWording(plans)
  const t2 = performance.now()
  const m = missedItems(plans)
  const t3 = performance.now()
  const clone = structuredClone(plans)
  globalThis.gc?.()
  writeFileSync('/tmp/speed6.txt', `texts ${plans.length * (base.items.length + base.items.flatMap(i=>i.actions).length)} shared ${s.length} ${(t2-t).toFixed(0)} ms missed ${m.length} ${(t3-t2).toFixed(0)} ms clone ${clone.length} top ${s[0]?.organisations} ${JSON.stringify(base).length}`)
}, 60000)
