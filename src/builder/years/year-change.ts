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
      return `${yearFigureNames[figure]}: ${after ?? 'not known, you can enter it'}${before === null ? '' : ` (now ${before})`}`
    }),
    ...(type !== null && coveredTypes(from).includes(type) && !coveredTypes(to).includes(type)
      ? [`${organisationTypeNames[type]} is a type of organisation that ${to.id} does not cover`]
      : []),
    ...(misfits === 0
      ? []
      : [
          `${capitalised(countInWords(misfits, 'reference does', 'references do'))} not have the form of ${to.id}, such as ${referenceExample(to.references)}`,
        ]),
    ...(from.covidDates && !to.covidDates && plan.items.some((item) => item.covid.impacted === true)
      ? ['The template is not known to ask about Covid, so dates after the return to business as usual need a day']
      : []),
  ]
}
