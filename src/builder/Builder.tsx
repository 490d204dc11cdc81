/** The builder: a bar that stays, the steps at the side, the screen of the step. */
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { fetchAhead } from '~/components/parts/fetch-ahead'
import { steps } from '~/domain/progress'
import { lazyScreen, useScreen, type LazyScreen } from './lazy-screen'
import { focusField } from './parts/ErrorSummary'
import { headingId } from './parts/Heading'
import { LazyPart } from './parts/LazyPart'
import { Notice } from './parts/Notice'
import { StartScreen } from './screens/StartScreen'
import { OpenPlanContext, useApp, useBuilderState, useCheckedPlan, useOpenPlan } from './state/context'
import { planlessScreens, screenNames, screensOfAllPlans, type ScreenName } from './state/route'
import { undoKey } from './state/undo-key'

const laterScreens = {
  organisation: lazyScreen(async () => (await import('./screens/OrganisationScreen')).OrganisationScreen),
  items: lazyScreen(async () => (await import('./screens/ItemsScreen')).ItemsScreen),
  'sign-off': lazyScreen(async () => (await import('./screens/SignOffScreen')).SignOffScreen),
  check: lazyScreen(async () => (await import('./screens/CheckScreen')).CheckScreen),
  download: lazyScreen(async () => (await import('./screens/DownloadScreen')).DownloadScreen),
  import: lazyScreen(async () => (await import('./import/ImportScreen')).ImportScreen),
  catalogue: lazyScreen(async () => (await import('./catalogue/CatalogueScreen')).CatalogueScreen),
  print: lazyScreen(async () => (await import('./screens/PrintScreen')).PrintScreen),
  life: lazyScreen(async () => (await import('./life/LifeScreen')).LifeScreen),
  update: lazyScreen(async () => (await import('./update/UpdateScreen')).UpdateScreen),
  dates: lazyScreen(async () => (await import('./dates/DatesScreen')).DatesScreen),
  slips: lazyScreen(async () => (await import('./slips/SlipsScreen')).SlipsScreen),
  'carry-over': lazyScreen(async () => (await import('./carry-over/CarryOverScreen')).CarryOverScreen),
  references: lazyScreen(async () => (await import('./carry-over/ReferencesScreen')).ReferencesScreen),
  'change-year': lazyScreen(async () => (await import('./years/ChangeYearScreen')).ChangeYearScreen),
  versions: lazyScreen(async () => (await import('./versions/VersionsScreen')).VersionsScreen),
  clear: lazyScreen(async () => (await import('./clear/ClearScreen')).ClearScreen),
}

const screens: Record<ScreenName, ComponentType | LazyScreen> = {
  start: StartScreen,
  ...laterScreens,
}

export function Builder() {
  const { today } = useApp()
  const screen = useBuilderState((state) => state.route.screen)
  const open = useCheckedPlan(today)
  useUndoKeys()
  useEffect(() => {
    // Once the first screen stands the others are fetched, so that no click waits for them.
    void fetchAhead([planFrame, ...steps.map((step) => laterScreens[step])])
  }, [])

  // What is announced has its place beside both: a live region that is made anew with its words is heard twice, or not at all.
  return (
    <>
      {open === null || screensOfAllPlans.has(screen) ? (
        <div class="builder tool app-container">
          <Screen screen={planlessScreens.has(screen) ? screen : 'start'} />
        </div>
      ) : (
        <OpenPlanContext.Provider value={open}>
          <FramedPlan />
        </OpenPlanContext.Provider>
      )}
      <LazyPart part={newVersion} given={{}} />
      <Notice />
    </>
  )
}

/** Fetched when the first screen stands: there is nothing to announce before. */
const newVersion = lazyScreen(async () => (await import('./parts/NewVersion')).NewVersion)

/** What stands around the screens of an open plan: fetched ahead too, since the first screen is most often the start. */
const planFrame = lazyScreen(async () => (await import('./PlanFrame')).PlanFrame)

function FramedPlan() {
  const asked = useBuilderState((state) => state.route.screen)
  const { plan } = useOpenPlan()
  const frame = useScreen(planFrame)
  // A slip has one screen, which is its owner's: the steps are those of a whole plan.
  const screen = plan.slip === null ? asked : 'slips'
  if (frame.kind !== 'ready') {
    return (
      <div class="builder tool app-container">
        <NotReady kind={frame.kind} />
      </div>
    )
  }
  return (
    <frame.component screen={screen}>
      <Screen screen={screen} />
    </frame.component>
  )
}

function Screen({ screen }: { screen: ScreenName }) {
  const loaded = useScreen(screens[screen])
  if (loaded.kind !== 'ready') return <NotReady kind={loaded.kind} />
  return <ReadyScreen screen={screen} component={loaded.component} />
}

function NotReady({ kind }: { kind: 'loading' | 'failed' }) {
  if (kind === 'loading') return <p class="builder__loading">Opening…</p>
  return (
    <p class="panel" role="alert">
      This step could not be loaded. Your plan is not affected. Check your connection, then{' '}
      <a href={location.pathname}>load the page again</a>.
    </p>
  )
}

/** On arrival the title names the screen, and the focus goes to the field of the link, or to the heading. */
function ReadyScreen({ screen, component: Content }: { screen: ScreenName; component: ComponentType }) {
  const focus = useBuilderState((state) => state.route.focus)
  const visit = useBuilderState((state) => state.visit)
  useEffect(() => {
    document.title = `${screenNames[screen]} – Improvement plans`
  }, [screen])
  useEffect(() => {
    // The page that has just loaded is announced by the browser itself.
    if (visit === 0 && focus === null) return
    // A microtask later, what follows the first picture has been drawn too.
    queueMicrotask(() => {
      if (focus !== null && focusField(focus)) return
      document.getElementById(headingId)?.focus({ preventScroll: true })
      window.scrollTo({ top: 0 })
    })
  }, [visit])
  return <Content />
}

function useUndoKeys(): void {
  const { commands } = useApp()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = undoKey(event)
      if (key === null) return
      event.preventDefault()
      commands[key]()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [commands])
}
