/** Who the plan is for. */
import { isBlank, isPlaceholder } from '../text'
import { ruleNeeding, type Rule } from './rule'

/** Letters and digits, generously: codes of three to five are in use, sites have longer ones, and the form keeps changing. */
const odsCodePattern = /^[A-Z0-9]{3,10}$/i

export const organisationRules: readonly Rule[] = [
  {
    code: 'organisation.name.missing',
    level: 'required',
    *check({ plan }) {
      if (isBlank(plan.organisation.name)) yield { path: { part: 'organisation', field: 'name' } }
    },
  },
  {
    code: 'organisation.ods-code.missing',
    level: 'required',
    *check({ plan }) {
      const { odsCode } = plan.organisation
      if (isBlank(odsCode) || isPlaceholder(odsCode)) yield { path: { part: 'organisation', field: 'odsCode' } }
    },
  },
  {
    code: 'organisation.ods-code.malformed',
    level: 'required',
    *check({ plan }) {
      const odsCode = plan.organisation.odsCode.trim()
      if (isBlank(odsCode) || isPlaceholder(odsCode) || odsCodePattern.test(odsCode)) return
      yield { path: { part: 'organisation', field: 'odsCode' }, values: { odsCode } }
    },
  },
  {
    code: 'organisation.type.missing',
    level: 'required',
    *check({ plan }) {
      if (plan.organisation.type === null) yield { path: { part: 'organisation', field: 'type' } }
    },
  },
  ruleNeeding(['covers'], {
    code: 'organisation.type.not-covered',
    level: 'required',
    *check({ plan, edition }) {
      const { type } = plan.organisation
      if (type !== null && !edition.covers.includes(type)) {
        yield { path: { part: 'organisation', field: 'type' }, values: { type } }
      }
    },
  }),
  {
    code: 'plan.contact.no-deputy',
    level: 'advice',
    *check({ plan }) {
      if (isBlank(plan.organisation.contact.name)) yield { path: { part: 'organisation', field: 'contact' } }
    },
  },
  {
    code: 'plan.prepared-on.missing',
    level: 'advice',
    *check({ plan }) {
      if (plan.preparedOn === null) yield { path: { part: 'plan', field: 'preparedOn' } }
    },
  },
  {
    code: 'plan.items.missing',
    level: 'required',
    *check({ plan }) {
      if (plan.items.length === 0) yield { path: { part: 'plan', field: 'items' } }
    },
  },
]
