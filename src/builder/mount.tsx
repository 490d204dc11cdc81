/** Starts the builder in the page's element, in place of what stands there for those without JavaScript. */
import { render } from 'preact'
import type { CatalogueStore } from '~/storage/catalogues'
import { attempt, type Stored } from '~/storage/database'
import { openDrafts, type DraftStore } from '~/storage/drafts'
import { Builder } from './Builder'
import type { Keeping } from './keeping/start-keeping'
import { startAutosave, type Autosave } from './state/autosave'
import { todayInUnitedKingdom } from '~/components/parts/clock'
import { whenIdle } from '~/components/parts/fetch-ahead'
import { openDraft } from './screens/opening'
import { listDrafts } from './state/list-drafts'
import { recallOpenPlan, rememberOpenPlan } from './state/open-plan-memory'
import { AppContext, type App } from './state/context'
import { formatRoute, isRoute, parseRoute } from './state/route'
import { watchPointer } from './state/pointer'
import { createCommands, createStore, type Store } from './state/store'

export async function mountBuilder(element: HTMLElement): Promise<void> {
  const base = element.dataset['base'] ?? '/'
  const store = createStore(parseRoute(location.hash))
  const opened = await openDrafts()
  const catalogues = openCatalogues(store)
  const pointer = watchPointer(window)
  const app: App = {
    store,
    commands: createCommands(store),
    base,
    today: todayInUnitedKingdom(),
    goTo(route) {
      const { screen, itemId } = store.get().route
      // Another field of the same place is no page of its own, for Back or for the address.
      if (route.screen === screen && (route.itemId ?? null) === itemId)
        arrive(store, { screen, itemId, focus: route.focus ?? null })
      else location.hash = formatRoute(route)
    },
    leaveField: (field) => pointer.whenReleased(() => app.commands.visitField(field)),
    autosave: opened.ok ? startAutosave(store, opened.value, window) : withoutStorage(store, opened),
    async keepCatalogue(kept) {
      const { edition } = kept.catalogue
      store.set({ catalogues: new Map(store.get().catalogues).set(edition, kept) })
      const lists = await catalogues
      const saved = lists.ok ? await lists.value.save(kept) : lists
      if (!saved.ok) app.commands.say('You can use the list now, but this browser could not save it for next time.')
    },
    async removeCatalogue(edition) {
      const left = new Map(store.get().catalogues)
      left.delete(edition)
      store.set({ catalogues: left })
      const lists = await catalogues
      const removed = lists.ok ? await lists.value.remove(edition) : lists
      if (!removed.ok) app.commands.say('We could not remove the list from this browser.')
    },
    keeping: () => keeping,
    async removeDraft(id) {
      if (!opened.ok) return
      const removed = await opened.value.remove(id)
      if (!removed.ok) app.commands.say('We could not delete the plan from this browser.')
      else {
        void keeping.then((kept) => kept?.tell({ kind: 'removed', planId: id }))
        // Going back would show it, and the next key would bring it back.
        if (store.get().history?.plan.id === id) app.commands.close()
      }
      await listDrafts(store, opened.value)
    },
  }
  const keeping = opened.ok ? fetchKeeping(app, opened.value) : Promise.resolve(null)
  if (opened.ok) {
    const toOpen = store.get().route.screen === 'start' ? null : recallOpenPlan()
    await listDrafts(store, opened.value, toOpen)
    reopen(app, toOpen)
  }
  addEventListener('hashchange', () => {
    if (!isRoute(location.hash)) {
      // "Skip to main content" moves the focus, and is no place in the builder.
      history.replaceState(null, '', formatRoute(store.get().route))
      return
    }
    // Going back to the start shows the list of plans as it is now.
    if (parseRoute(location.hash).screen === 'start' && opened.ok) {
      void app.autosave.flush().then(() => listDrafts(store, opened.value))
    }
    arrive(store)
  })
  element.replaceChildren()
  render(
    <AppContext.Provider value={app}>
      <Builder />
    </AppContext.Provider>,
    element,
  )
  // Fetched by the page for frames alone.
  if (element.dataset['framed'] !== undefined) (await import('./framed/join-frame')).joinFrame(app, opened.ok)
}

/** The lists of evidence items, which no plan waits for: a plan is checked anew once they are there. */
async function openCatalogues(store: Store): Promise<Stored<CatalogueStore>> {
  await whenIdle()
  const fetched = await attempt(() => import('~/storage/catalogues'))
  const opened = fetched.ok ? await fetched.value.openCatalogues() : fetched
  const listed = opened.ok ? await opened.value.list() : opened
  // One that was opened meanwhile is newer.
  if (listed.ok) store.set({ catalogues: new Map([...listed.value, ...store.get().catalogues]) })
  return opened
}

/** How long a slow connection may hold up saving, in milliseconds. */
const longestFetch = 3000

/** What looks after plans once one is open. Until it is there nothing is saved, as another tab may have the plan. */
async function fetchKeeping(app: App, drafts: DraftStore): Promise<Keeping | null> {
  const goOn = () => {
    if (app.store.get().editing === 'asking') app.store.set({ editing: 'here' })
  }
  app.store.set({ editing: 'asking' })
  const timer = setTimeout(goOn, longestFetch)
  try {
    const { startKeeping } = await import('./keeping/start-keeping')
    return startKeeping(app, drafts)
  } catch {
    goOn()
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** A reload in the middle of a plan comes back to it: the plan that this tab had open, not another tab's. */
function reopen({ store, commands }: App, toOpen: string | null): void {
  let remembered: string | null | undefined
  store.subscribe(() => {
    const open = store.get().history?.plan.id ?? null
    // Writing it takes as long as drawing a part of the screen.
    if (open !== remembered) rememberOpenPlan(open)
    remembered = open
  })
  const draft = store.get().drafts.find(({ id }) => id === toOpen)
  if (draft !== undefined) openDraft(draft, commands)
}

function arrive(store: Store, route = parseRoute(location.hash)): void {
  store.set({ route, visit: store.get().visit + 1 })
}

/** Without storage every change is lost on closing, so the bar says so as soon as there is something to lose. */
function withoutStorage(store: Store, { problem }: Extract<Stored<DraftStore>, { ok: false }>): Autosave {
  store.set({ cannotKeep: problem })
  store.subscribe(() => {
    const { history, saved } = store.get()
    if (history !== null && saved.kind === 'nothing') store.set({ saved: { kind: 'failed', problem } })
  })
  return { flush: () => Promise.resolve() }
}
