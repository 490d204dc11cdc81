/** What of the tool's own template depends on its toolkit year: its columns and labels, and what its checks say. */
import type { Edition } from '~/domain/editions'
import { organisationTypeNames, type OrganisationType } from '~/domain/organisation-types'
import { covidFields, firstFields, labelFields, type ColumnField, type LabelField } from '../layout'
import { headings } from './own-layout'

const covid: ReadonlySet<ColumnField> = new Set(covidFields)

/** The columns that a first plan of the year shows: those about Covid only where the year has the question. */
export function fieldsOfYear({ covidDates }: Pick<Edition, 'covidDates'>): readonly ColumnField[] {
  return covidDates ? firstFields : firstFields.filter((field) => !covid.has(field))
}

/** The return to business as usual only matters where dates may count from it. */
export function labelsOfYear({ covidDates }: Pick<Edition, 'covidDates'>): readonly LabelField[] {
  return covidDates ? labelFields : labelFields.filter((field) => field !== 'returnedToBauOn')
}

/** For a year of which nobody knows whom it covers: the kinds that the last known year has. Excel takes 255 characters. */
const lastKnownKinds: readonly OrganisationType[] = [
  'nhs-trust',
  'icb',
  'csu',
  'local-authority',
  'arms-length-body',
  'essential-services-operator',
  'key-it-supplier',
]

export interface OrganisationChoices {
  names: readonly string[]
  /** What is said to someone who types another kind; it is taken all the same. */
  warning: string
}

export function organisationChoices({ covers, id }: Edition): OrganisationChoices {
  return {
    names: (covers ?? lastKnownKinds).map((type) => organisationTypeNames[type]),
    warning:
      covers === null
        ? 'The list has the types of organisation covered in 2024-25. Yours may not be in it.'
        : `In ${id}, plans are for the types of organisation in the list.`,
  }
}

/** What is said of a text that is no date. */
export function dateError({ covidDates, completeBy, publishBy }: Edition): string {
  const [year = '2027', month = '06', day = '30'] = (completeBy ?? publishBy ?? '')
    .split('-')
    .filter((part) => part !== '')
  const error = `Enter a date, such as ${day}/${month}/${year}.`
  return covidDates ? `${error} Put times such as “3 months” in “${headings.afterBau}”.` : error
}
