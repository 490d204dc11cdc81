/** The views of the results, as the address's fragment: Back works, and nothing is sent to a server. */

export const views = ['plans', 'out', 'earlier', 'expected', 'across'] as const
export type View = (typeof views)[number]

export const viewNames: Record<View, string> = {
  plans: 'Plan by plan',
  out: 'Register and replies',
  earlier: 'Earlier round',
  expected: 'Who is missing',
  across: 'Across all plans',
}

/** The views that say something of one single file. */
export const forOne: ReadonlySet<View> = new Set<View>(['plans', 'out', 'earlier'])

/** Anything unknown is the list of plans. */
export function parseView(hash: string): View {
  return views.find((view) => hash === `#/${view}`) ?? 'plans'
}

export function formatView(view: View): string {
  return `#/${view}`
}
