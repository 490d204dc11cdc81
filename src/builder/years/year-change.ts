/** What becomes of a plan when its toolkit year is changed: said before it is done. */
import { coveredTypes, type Edition } from '~/domain/editions'
import { organisationTypeNames } from '~/domain/organisation-types'
import type { Plan } from '~/domain/plan'
import { parseReferenceOf, referenceExample } from '~/domain/standards'
import { capitalised, countInWords } from '~/domain/text'
import { figureWords, yearFigureNames, yearFigures } from './year-words'

/** Sentences without a full stop, in the order in which they matter; what stays the same is not said. */
export function yearChanges(plan: Plan, from: Edition, to: Edition): string[] {
  const { type } = plan.organisation
  const misfits = plan.items.filter(
    ({ reference }) => reference !== '' && parseReferenceOf(to.references, reference) === null,
  ).length
  return [
    ...yearFigures.flatMap((figure) => {
      const before = figureWords(from, figure)
      const after = figureWords(to, figure)
      if (before === after) return []
      return `${yearFigureNames[figure]}: ${after ?? 'not known, but you can enter it'}${before === null ? '' : ` (now ${before})`}`
    }),
    ...(type !== null && coveredTypes(from).includes(type) && !coveredTypes(to).includes(type)
      ? [`${organisationTypeNames[type]} is a type of organisation that cannot send a plan in ${to.id}`]
      : []),
    ...(misfits === 0
      ? []
      : [
          `${capitalised(countInWords(misfits, 'reference does', 'references do'))} not match the form used in ${to.id}, such as ${referenceExample(to.references)}`,
        ]),
    ...(from.covidDates && !to.covidDates && plan.items.some((item) => item.covid.impacted === true)
      ? ['We do not know if the template asks about Covid, so times after the return to business as usual need a date']
      : []),
  ]
}
