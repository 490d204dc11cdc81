/** What every part of the builder may use: the state, the commands and, where a plan is open, what the rules say of it. */
import { createContext } from 'preact'
import { useContext, useEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import type { CalendarDate } from '~/domain/calendar-date'
import { checkPlan, type PlanCheck } from '~/domain/check-plan'
import { editionOf, type Edition } from '~/domain/editions'
import type { Finding } from '~/domain/finding'
import type { Plan } from '~/domain/plan'
import type { KeptCatalogue } from '~/storage/catalogues'
import type { Keeping } from '../keeping/start-keeping'
import type { Autosave } from './autosave'
import { fieldId, fieldToMend, type Route } from './route'
import type { BuilderState, Commands, Store } from './store'

export interface App {
  store: Store
  commands: Commands
  /** The path under which the site lives, with a slash at its end. */
  base: string
  today: CalendarDate
  goTo(route: Partial<Route> & Pick<Route, 'screen'>): void
  /** The person has left a field: from now on its findings are shown beside it. */
  leaveField(field: string): void
  autosave: Autosave
  /** What looks after plans beyond saving them, once it is fetched; null where nothing is kept. */
  keeping(): Promise<Keeping | null>
  /** Keeps a list of evidence items in the browser. It is used even where the browser keeps nothing. */
  keepCatalogue(kept: KeptCatalogue): Promise<void>
  removeCatalogue(edition: string): Promise<void>
  /** Removes a draft from the browser and from the list. */
  removeDraft(id: string): Promise<void>
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('A part of the builder was used outside it')
  return app
}

/**
 * What `select` takes from the state. The part is drawn again when it takes another value: so it should take what the state
 * holds, or a plain value, and make no object anew.
 */
export function useBuilderState<Value>(select: (state: BuilderState) => Value): Value {
  const { store } = useApp()
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const value = select(store.get())
  const drawn = useRef({ select, value })
  drawn.current = { select, value }
  useEffect(() => {
    const compare = () => {
      const { current } = drawn
      if (!Object.is(current.select(store.get()), current.value)) drawAgain(null)
    }
    // What changed between the first drawing and this effect would be missed otherwise.
    compare()
    return store.subscribe(compare)
  }, [store])
  return value
}

export interface OpenPlan {
  plan: Plan
  edition: Edition
  check: PlanCheck
  /** Findings by the id of the field that they are about. */
  findings: ReadonlyMap<string, readonly Finding[]>
  /** The list of evidence items of the plan's edition; null while none was opened. */
  kept: KeptCatalogue | null
}

export const OpenPlanContext = createContext<OpenPlan | null>(null)

export function useOpenPlan(): OpenPlan {
  const open = useContext(OpenPlanContext)
  if (open === null) throw new Error('This part of the builder needs an open plan')
  return open
}

/** The plan with what the rules say of it, worked out once a change. */
export function useCheckedPlan(today: CalendarDate): OpenPlan | null {
  const plan = useBuilderState((state) => state.history?.plan ?? null)
  const catalogues = useBuilderState((state) => state.catalogues)
  return useMemo(() => {
    if (plan === null) return null
    const edition = editionOf(plan)
    const kept = catalogues.get(edition.id) ?? null
    const check = checkPlan({ plan, edition, today, catalogue: kept?.catalogue ?? null })
    const findings = Map.groupBy(check.findings, (finding) => fieldId(fieldToMend(finding, plan)))
    return { plan, edition, check, findings, kept }
  }, [plan, today, catalogues])
}
