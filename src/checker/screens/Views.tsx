/** The results from several sides. Each view is fetched when it is first looked at. */
import type { ComponentType } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useSession } from '../session/use-session'
import { forOne, formatView, parseView, viewNames, views, type View } from '../session/view'
import { LaterPart } from './LaterPart'
import { Results } from './Results'
import { useLater } from './use-later'

const later: Record<Exclude<View, 'plans'>, () => Promise<ComponentType>> = {
  out: async () => (await import('./OutView')).OutView,
  earlier: async () => (await import('./EarlierView')).EarlierView,
  expected: async () => (await import('./ExpectedView')).ExpectedView,
  across: async () => (await import('./AcrossView')).AcrossView,
}

export function Views() {
  const view = useView()
  const { files, results } = useSession()
  if (results.size === 0) return null
  // One file alone has nobody to be compared with.
  const offered = files.size === 1 ? views.filter((name) => forOne.has(name) || name === view) : views
  return (
    <>
      <nav class="views" aria-label="Ways to look at the results">
        <ul class="views__list">
          {offered.map((name) => (
            <li key={name}>
              <a class="views__link" href={formatView(name)} aria-current={name === view ? 'page' : undefined}>
                {viewNames[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view === 'plans' ? <Results /> : <LaterView key={view} view={view} />}
    </>
  )
}

function useView(): View {
  const [view, setView] = useState(parseView(location.hash))
  useEffect(() => {
    const arrive = () => setView(parseView(location.hash))
    addEventListener('hashchange', arrive)
    return () => removeEventListener('hashchange', arrive)
  }, [])
  return view
}

function LaterView({ view }: { view: Exclude<View, 'plans'> }) {
  const loaded = useLater(later[view])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [view])
  return (
    <section aria-labelledby="view-heading">
      <h2 class="section-heading" id="view-heading" tabIndex={-1} ref={heading}>
        {viewNames[view]}
      </h2>
      {loaded.kind === 'ready' ? <loaded.value /> : <LaterPart kind={loaded.kind} />}
    </section>
  )
}
