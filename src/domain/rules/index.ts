/** Every rule, in the order in which findings of one level are shown. */
import type { Rule } from './rule'

export type { Found, Rule, RuleContext } from './rule'

export const rules: readonly Rule[] = []
