/** The columns of the results, and what each is sorted by. */
import type { SortKey } from '../results/result-row'

export interface ResultsColumn {
  key: SortKey
  heading: string
}

export const columns: readonly ResultsColumn[] = [
  { key: 'path', heading: 'File' },
  { key: 'organisation', heading: 'Organisation' },
  { key: 'outstanding', heading: 'Items' },
  { key: 'actions', heading: 'Actions' },
  { key: 'lastDue', heading: 'Due' },
  { key: 'verdict', heading: 'Verdict' },
  { key: 'findings', heading: 'Findings' },
]
