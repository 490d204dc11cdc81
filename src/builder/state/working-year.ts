/** The toolkit year that is being worked on: what comes in without a year of its own is taken to be of it. */
import { defaultEdition } from '~/domain/editions'
import { noYearFigures } from '~/domain/plan-values'
import type { ChosenYear } from '~/domain/start-plan'
import type { BuilderState } from './store'
import { readYearEntry } from './read-year-entry'

/** The year of the open plan; at the start, and where none is open, the year that is chosen there, once it is all there. */
export function workingYear({
  history,
  route,
  startYear,
}: Pick<BuilderState, 'history' | 'route' | 'startYear'>): ChosenYear {
  if (history !== null && route.screen !== 'start') {
    return { edition: history.plan.edition, yearFigures: history.plan.yearFigures }
  }
  const reading = readYearEntry(startYear)
  return reading.ok ? reading.year : { edition: defaultEdition.id, yearFigures: noYearFigures }
}

/** The figures of that year, for a plan that turned out to be of it; none for a plan of another. */
export function figuresFor(edition: string, year: ChosenYear): ChosenYear['yearFigures'] {
  return edition === year.edition ? year.yearFigures : noYearFigures
}
