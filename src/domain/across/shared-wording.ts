/** The same words in the plans of several organisations: copied from each other, from a supplier, or from a model answer. */
import { comparable } from '../text'
import { organisationKey, type PlanInRound } from './plan-in-round'
import { similarTextSteps } from './similar-texts'
import { finish, type Steps } from './steps'

export interface SharedWording {
  part: 'gap' | 'action'
  /** The text as it stands in the first place. */
  text: string
  /** The same in every place but for capitals, marks and spaces. */
  isSame: boolean
  places: WordingPlace[]
  /** How many organisations have it. */
  organisations: number
}

export interface WordingPlace {
  planId: string
  itemId: string
  /** Null for a gap. */
  actionId: string | null
  reference: string
  text: string
}

/** Shorter texts are alike because there is little to say: "Train all staff". */
const fewestWords = 6
const plansInStep = 20

/** What most organisations share comes first, gaps and actions together. */
export function sharedWording(plans: readonly PlanInRound[]): SharedWording[] {
  return finish(sharedWordingSteps(plans))
}

/** The same in steps: for 1,500 plans it takes most of a second. */
export function* sharedWordingSteps(plans: readonly PlanInRound[]): Steps<SharedWording[]> {
  const organisations = new Map(plans.map(({ id, plan }) => [id, organisationKey(plan) || id]))
  const gaps = new Wordings()
  const actions = new Wordings()
  for (const [index, { id: planId, plan }] of plans.entries()) {
    if (index % plansInStep === 0) yield
    for (const { id: itemId, reference, gap, actions: list } of plan.items) {
      gaps.add({ planId, itemId, actionId: null, reference, text: gap })
      for (const { id: actionId, description } of list) {
        actions.add({ planId, itemId, actionId, reference, text: description })
      }
    }
  }
  const shared = [
    ...sharedIn('gap', gaps, yield* similarTextSteps(gaps.texts), organisations),
    ...sharedIn('action', actions, yield* similarTextSteps(actions.texts), organisations),
  ]
  return shared.sort((a, b) => b.organisations - a.organisations || b.places.length - a.places.length)
}

/** Places with their texts as they are compared; those that say too little are left out. */
class Wordings {
  readonly places: WordingPlace[] = []
  readonly texts: string[] = []

  add(place: WordingPlace): void {
    const text = comparable(place.text)
    if (text.split(' ', fewestWords).length < fewestWords) return
    this.places.push(place)
    this.texts.push(text)
  }
}

function sharedIn(
  part: SharedWording['part'],
  { places: all, texts }: Wordings,
  groups: readonly number[][],
  organisations: ReadonlyMap<string, string>,
): SharedWording[] {
  return groups.flatMap((indexes): SharedWording[] => {
    const places = indexes.flatMap((index) => all[index] ?? [])
    const count = new Set(places.map(({ planId }) => organisations.get(planId))).size
    const [first] = places
    if (first === undefined || count < 2) return []
    const isSame = new Set(indexes.map((index) => texts[index])).size === 1
    return [{ part, text: first.text, isSame, places, organisations: count }]
  })
}
