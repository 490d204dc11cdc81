/** Every rule, in the order in which findings of one level are shown. README.md in the folder above says how to add one. */
import { asWrittenRules } from './as-written'
import { catalogueRules } from './catalogue'
import { dueDateRules } from './due-dates'
import { itemRules } from './items'
import { organisationRules } from './organisation'
import { ownerRules } from './owners'
import type { Rule } from './rule'
import { signOffRules } from './sign-off'
import { updateRules } from './updates'
import { descriptionRules } from './descriptions'

export type { Found, Rule, RuleContext } from './rule'

export const rules: readonly Rule[] = [
  ...organisationRules,
  ...itemRules,
  ...catalogueRules,
  ...descriptionRules,
  ...ownerRules,
  ...dueDateRules,
  ...asWrittenRules,
  ...updateRules,
  ...signOffRules,
]
