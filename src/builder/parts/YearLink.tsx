/** Leads to the page of the plan's toolkit year, or to what the site says of years that it does not know. */
import type { ComponentChildren } from 'preact'
import { findEdition } from '~/domain/editions'
import { useApp, useOpenPlan } from '../state/context'

export function YearLink({ children }: { children: ComponentChildren }) {
  const { base } = useApp()
  const { edition } = useOpenPlan()
  const page = findEdition(edition.id) === null ? 'editions/#another-year' : `editions/${edition.id}/`
  return <a href={`${base}${page}`}>{children}</a>
}
