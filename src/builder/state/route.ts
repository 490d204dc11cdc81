/** Where in the builder one is, as the address's fragment: links work, Back works, and nothing is sent to a server. */
import { pathKey, type FieldPath, type Finding } from '~/domain/finding'
import type { Plan } from '~/domain/plan'
import { stepOf, steps, type Step } from '~/domain/progress'
import { isBlank } from '~/domain/text'

export const stepNames: Record<Step, string> = {
  organisation: 'About your organisation',
  items: 'Evidence items',
  'sign-off': 'SIRO sign-off',
  check: 'Check your plan',
  download: 'Download and submit',
}

/** What comes once the plan was sent: listed below the steps. */
export const afterScreens = ['life', 'update', 'dates', 'slips'] as const

/** Screens beside the steps: places to go from one of them, and to come back. */
export const sideScreens = [
  'catalogue',
  'import',
  'print',
  'carry-over',
  'references',
  'change-year',
  'versions',
  'clear',
] as const

/** Screens that are there before a plan is open. */
export const planlessScreens: ReadonlySet<ScreenName> = new Set(['start', 'import', 'clear'])

/** Screens that are about all plans, so that none is shown around them. */
export const screensOfAllPlans: ReadonlySet<ScreenName> = new Set(['start', 'clear'])

export type ScreenName = 'start' | Step | (typeof afterScreens)[number] | (typeof sideScreens)[number]

export const screenNames: Record<ScreenName, string> = {
  start: 'Build a plan',
  ...stepNames,
  catalogue: 'Your list of evidence items',
  import: 'Import a spreadsheet',
  print: 'Print view of the plan',
  life: 'Where your plan is',
  update: 'Update your plan',
  dates: 'Dates and owners',
  slips: 'Owner slips',
  'carry-over': 'Carry over to another year',
  references: 'Confirm the references',
  'change-year': 'Change the toolkit year',
  versions: 'Earlier versions of the plan',
  clear: 'Clear everything',
}

export interface Route {
  screen: ScreenName
  /** The open item, on the items screen; the slip that is looked at, on that of the slips. */
  itemId: string | null
  /** The id of the element to put the focus on; null for the heading. */
  focus: string | null
}

/** Reads a fragment such as `#/items/4f?at=f-item-4f-gap`; anything unknown is the start. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen = '', itemId] = path.split('/')
  const focus = new URLSearchParams(query).get('at')
  const known = [...steps, ...afterScreens, ...sideScreens].find((name) => name === screen)
  if (known === undefined) return { screen: 'start', itemId: null, focus }
  const hasItem = known === 'items' || known === 'slips'
  return { screen: known, itemId: hasItem && itemId ? itemId : null, focus }
}

/** False for the fragment of an ordinary link, such as "Skip to main content". */
export function isRoute(hash: string): boolean {
  return hash === '' || hash === '#' || hash.startsWith('#/')
}

export function formatRoute(route: Partial<Route> & Pick<Route, 'screen'>): string {
  const path = route.screen === 'start' ? '' : route.itemId ? `${route.screen}/${route.itemId}` : route.screen
  return `#/${path}${route.focus ? `?at=${encodeURIComponent(route.focus)}` : ''}`
}

/** The id of the element in which a field is edited. */
export function fieldId(path: FieldPath): string {
  return `f-${pathKey(path).replaceAll(':', '-').replaceAll('.', '-')}`
}

/**
 * The field in which a finding is mended. An item without actions has, most often, a row for one that is still empty, and
 * one whose actions say nothing has rows to write in: that is where to write, rather than in yet another row.
 */
export function fieldToMend({ code, path }: Finding, plan: Plan): FieldPath {
  if (path.part !== 'item') return path
  const actions = plan.items.find(({ id }) => id === path.itemId)?.actions ?? []
  const action =
    code === 'item.actions.missing'
      ? actions[0]
      : code === 'item.actions.all-vague'
        ? actions.find(({ description }) => !isBlank(description))
        : undefined
  if (action === undefined) return path
  return { part: 'action', itemId: path.itemId, actionId: action.id, field: 'description' }
}

/** Where a field is edited. */
export function routeToField(path: FieldPath): Route {
  const itemId = path.part === 'item' || path.part === 'action' ? path.itemId : null
  return { screen: stepOf(path), itemId, focus: fieldId(path) }
}
