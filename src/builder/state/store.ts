/** The builder's one state: the open plan with its history, where one is, and how the draft stands. No DOM. */
import type { PlanEdit } from '~/domain/edit-plan'
import { defaultEdition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import type { ChosenYear } from '~/domain/start-plan'
import type { Grid } from '~/formats/spreadsheet/read/grid'
import type { KeptCatalogue } from '~/storage/catalogues'
import type { StorageProblem } from '~/storage/database'
import type { Draft } from '~/storage/drafts'
import type { Entries, Entry } from './entries'
import { applyEdit, redo, startHistory, undo, type EditOptions, type PlanHistory } from './history'
import type { Route } from './route'
import { yearEntryOf, type YearEntry } from './year-entry'

export type SavedState =
  | { kind: 'nothing' }
  | { kind: 'pending' }
  /** Milliseconds since 1970. */
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; problem: StorageProblem }

/**
 * Where the open plan is edited. 'asking' until it is known, and nothing is saved meanwhile; 'elsewhere' in another tab, which
 * this one follows without changing anything; 'left' when that tab is gone.
 */
export type Editing = 'here' | 'asking' | 'elsewhere' | 'left'

export interface Notice {
  /** Counts up, so that the same words twice are announced twice. */
  number: number
  text: string
  /** The plan that its Undo button takes back to the one before; null where it has no such button. */
  undoes: Plan | null
  /** The visit in which it was said. It stays for the screen that it led to, and goes with the one after. */
  visit: number
}

/** A spreadsheet that was read but not taken yet. */
export interface IncomingSheets {
  /** The file's name, or what stands for it. */
  name: string
  grids: readonly Grid[]
  /** What the reader wants known, as sentences. */
  notes: readonly string[]
  /** The year that a new plan of them is for, where they name none. */
  year: ChosenYear
}

/** A slip that came back and was opened, to be merged when the person has looked at it. */
export interface ReturnedSlip {
  /** Names it in addresses. */
  key: string
  /** The plan into which it is to be merged. */
  planId: string
  /** The file's name. */
  name: string
  slip: Plan
  /** What the reader wants known, as sentences. */
  notes: readonly string[]
}

export interface BuilderState {
  route: Route
  /** Counts up at each navigation, so that following the same link twice moves the focus twice. */
  visit: number
  history: PlanHistory | null
  /** What was typed but can't be taken into the plan yet, by field id. */
  entries: Entries
  /** What of an update the person has confirmed to be unchanged: no plan has a place for that. */
  confirmed: ReadonlySet<string>
  /** Fields that the person has left, by id: their findings are shown beside them. */
  visited: ReadonlySet<string>
  /** Whether actions are drawn with their progress and evidence in view: as the person left it in the last one. */
  unfoldsActions: boolean
  saved: SavedState
  /** What was written last; it may have changed since. */
  written: { planId: string; at: number } | null
  editing: Editing
  drafts: readonly Draft[]
  /** Why nothing is kept in this browser; null where it is. */
  cannotKeep: StorageProblem | null
  /** Records in the place of drafts that this version can't read, as they lie there. */
  unreadable: readonly unknown[]
  /** The lists of evidence items that the browser keeps, by edition. */
  catalogues: ReadonlyMap<string, KeptCatalogue>
  incoming: IncomingSheets | null
  /** Slips that were opened in this visit, for whichever plan. */
  returned: readonly ReturnedSlip[]
  /** The toolkit year for a plan that begins at the start screen, as it is chosen or typed there. */
  startYear: YearEntry
  notice: Notice
}

export interface Store {
  get(): BuilderState
  set(change: Partial<BuilderState>): void
  subscribe(listener: () => void): () => void
}

export function createStore(route: Route): Store {
  let state: BuilderState = {
    route,
    visit: 0,
    history: null,
    entries: new Map(),
    confirmed: new Set(),
    visited: new Set(),
    unfoldsActions: false,
    saved: { kind: 'nothing' },
    written: null,
    editing: 'here',
    drafts: [],
    cannotKeep: null,
    unreadable: [],
    catalogues: new Map(),
    incoming: null,
    returned: [],
    startYear: yearEntryOf(defaultEdition.id),
    notice: { number: 0, text: '', undoes: null, visit: 0 },
  }
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Another tab edits the plan: this one shows it. */
export function isFollowing({ editing }: Pick<BuilderState, 'editing'>): boolean {
  return editing === 'elsewhere' || editing === 'left'
}

export interface Commands {
  edit(edit: PlanEdit, options: EditOptions & { notice?: string }): void
  undo(): void
  redo(): void
  /** Opens a plan that stands on its own, with nothing to undo. */
  open(plan: Plan, options?: Partial<Pick<BuilderState, 'entries' | 'confirmed'>> & { notice?: string }): void
  close(): void
  setEntry(field: string, entry: Entry | null): void
  confirm(keys: readonly string[], isConfirmed: boolean): void
  visitField(field: string): void
  visitFields(fields: readonly string[]): void
  say(text: string, canUndo?: boolean): void
}

export function createCommands(store: Store): Commands {
  const say = (text: string, canUndo = false) => {
    const { notice, visit, history } = store.get()
    const undoes = canUndo ? (history?.plan ?? null) : null
    store.set({ notice: { number: notice.number + 1, text, undoes, visit } })
  }
  const step = (move: (history: PlanHistory) => PlanHistory, words: (before: PlanHistory) => string | undefined) => {
    const { history } = store.get()
    if (history === null || isFollowing(store.get())) return
    const label = words(history)
    if (label === undefined) return
    // A date half typed, or a text too long, belongs to the state that is left, not to the one that is entered.
    store.set({ history: move(history), entries: new Map() })
    say(label)
  }
  return {
    say,
    edit(edit, { notice, ...options }) {
      const { history } = store.get()
      if (history === null || isFollowing(store.get())) return
      store.set({ history: applyEdit(history, edit, options) })
      if (notice !== undefined) say(notice, true)
    },
    undo() {
      step(undo, ({ past }) => past.at(-1) && `Undone: ${past.at(-1)?.label ?? ''}`)
    },
    redo() {
      step(redo, ({ future }) => future[0] && `Redone: ${future[0].label}`)
    },
    open(plan, { entries = new Map(), confirmed = new Set<string>(), notice } = {}) {
      store.set({ history: startHistory(plan), entries, confirmed, visited: new Set(), saved: { kind: 'nothing' } })
      if (notice !== undefined) say(notice)
    },
    close() {
      store.set({ history: null, entries: new Map(), visited: new Set(), saved: { kind: 'nothing' } })
    },
    setEntry(field, entry) {
      if (entry === null && !store.get().entries.has(field)) return
      const entries = new Map(store.get().entries)
      if (entry === null) entries.delete(field)
      else entries.set(field, entry)
      store.set({ entries })
    },
    confirm(keys, isConfirmed) {
      const others = [...store.get().confirmed].filter((key) => !keys.includes(key))
      store.set({ confirmed: new Set(isConfirmed ? [...others, ...keys] : others) })
    },
    visitField(field) {
      if (!store.get().visited.has(field)) store.set({ visited: new Set(store.get().visited).add(field) })
    },
    visitFields(fields) {
      store.set({ visited: new Set([...store.get().visited, ...fields]) })
    },
  }
}
