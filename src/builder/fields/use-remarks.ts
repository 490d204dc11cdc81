/** What the rules say of a field of the open plan. */
import type { FieldRemarks } from '~/components/form/Field'
import { mustBeFixed } from '~/domain/finding'
import { describeFinding } from '~/domain/messages'
import { useBuilderState, useOpenPlan } from '../state/context'

/**
 * The findings about one field, in words, once the person has left it or has come to mend it; below them what its screen
 * remarks itself, where no rule does.
 */
export function useRemarks(id: string, ownRemark: string | null = null): FieldRemarks {
  const { plan, edition, findings } = useOpenPlan()
  const isVisited = useBuilderState((state) => state.visited.has(id))
  if (!isVisited) return { error: null, remedy: '', remarks: [] }
  const about = findings.get(id) ?? []
  const words = (level: 'must' | 'may') =>
    about
      .filter((finding) => mustBeFixed(finding) === (level === 'must'))
      .map((finding) => describeFinding(finding, plan, edition))
  const [error] = words('must')
  return {
    error: error?.problem ?? null,
    remedy: error?.remedy ?? '',
    remarks: [
      ...words('may').map((message) => `${message.problem}. ${message.remedy}`),
      ...(ownRemark === null ? [] : [ownRemark]),
    ],
  }
}
