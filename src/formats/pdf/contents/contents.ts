/** What a document is made from. */
import type { PlanCheck } from '~/domain/check-plan'
import type { Edition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'

export interface Contents {
  plan: Plan
  edition: Edition
  check: PlanCheck
  /** The comment for the item of the upload, with the SIRO's sign-off; '' leaves it out. */
  comment: string
}
