/** Plans that were received together, and whose they are. */
import type { Plan } from '../plan'
import { comparable } from '../text'

export interface PlanInRound {
  /** Of the file that the plan came in. */
  id: string
  plan: Plan
}

/** The ODS code as it is compared; '' where the plan gives none. */
export function codeKey(odsCode: string): string {
  return odsCode.replace(/[^A-Za-z0-9]/g, '').toUpperCase()
}

/** The organisation's name as it is compared: "The Wenlow & Tarrant CCG" is "Wenlow and Tarrant CCG". */
export function nameKey(name: string): string {
  return comparable(name.replace(/&/g, ' and ')).replace(/^the /, '')
}

/** The same for plans of one organisation: its code, or its name where there is no code. '' where it gives neither. */
export function organisationKey({ organisation }: Pick<Plan, 'organisation'>): string {
  return codeKey(organisation.odsCode) || nameKey(organisation.name)
}
