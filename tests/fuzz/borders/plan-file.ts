/** Plan files: generated, then damaged as text and as JSON. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { checkPlan } from '~/domain/check-plan'
import { calendarDate } from '~/domain/calendar-date'
import { defaultEdition, findEdition } from '~/domain/editions'
import { decodePlan } from '~/formats/plan-file/decode'
import { encodePlan } from '~/formats/plan-file/encode'
import { describePlanFileProblem } from '~/formats/plan-file/messages'
import { anyPlan } from '../../arbitraries/plan'
import { promise, type Border } from '../border'
import { mutateBytes, mutateJson } from '../mutate'
import type { Random } from '../random'

export const planFile: Border = {
  name: 'plan-file',
  make(random) {
    const text = encodePlan(anyPlanBy(random))
    const damaged = random.chance(60) ? JSON.stringify(mutateJson(JSON.parse(text), random)) : text
    const bytes = new TextEncoder().encode(damaged)
    return { name: 'plan.json', bytes: random.chance(40) ? mutateBytes(bytes, random) : bytes }
  },
  cross({ bytes }) {
    const decoded = decodePlan(new TextDecoder().decode(bytes))
    if (!decoded.ok) {
      const { problem, remedy } = describePlanFileProblem(decoded.problem)
      promise(problem !== '' && remedy !== '', 'A file is refused without a word')
      return
    }
    const { plan } = decoded
    const again = decodePlan(encodePlan(plan))
    promise(
      again.ok && isDeepStrictEqual(again.plan, plan),
      'A plan that was opened is another once it is saved and opened',
    )
    const edition = findEdition(plan.edition) ?? defaultEdition
    checkPlan({ plan, edition, today: calendarDate('2021-06-14'), catalogue: null })
  },
}

export function anyPlanBy(random: Random) {
  const [plan] = fc.sample(anyPlan, { seed: random.seed(), numRuns: 1 })
  if (plan === undefined) throw new Error('No plan was generated')
  return plan
}
