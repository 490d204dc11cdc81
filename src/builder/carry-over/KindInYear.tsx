/** What type of organisation it is in a year that does not cover the kind that the plan gives: asked, never inferred. */
import { coveredTypes, type Edition } from '~/domain/editions'
import { organisationTypeNames, type OrganisationType } from '~/domain/organisation-types'
import { Select } from '../fields/Choice'
import { useOpenPlan } from '../state/context'

interface KindInYearProps {
  edition: Edition
  value: OrganisationType | null
  onChange(type: OrganisationType): void
}

export function KindInYear({ edition, value, onChange }: KindInYearProps) {
  const { plan } = useOpenPlan()
  const { type } = plan.organisation
  return (
    <Select
      id="carry-over-kind"
      label={`Type of organisation in ${edition.id} (optional)`}
      hint={
        type === null
          ? 'Choose it now or in the new plan'
          : `${edition.id} does not cover this type: ${organisationTypeNames[type]}. Choose what you are in that year, now or in the new plan`
      }
      unchosen="Choose one"
      options={coveredTypes(edition).map((each) => ({ value: each, label: organisationTypeNames[each] }))}
      value={value}
      onChange={onChange}
      className="carry-over__kind"
    />
  )
}
