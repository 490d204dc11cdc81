/** The names of the files that the tool offers. */
import type { CalendarDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'
import { isDraft, type Verdict } from '~/domain/finding'
import type { Owner, Plan } from '~/domain/plan'
import { isBlank } from '~/domain/text'

export interface FileNaming {
  plan: Plan
  edition: Edition
  verdict: Verdict
  /** Without its full stop: "xlsx". */
  extension: string
}

/**
 * `DSPT-improvement-plan_2020-21_RJ1_2021-06-14.xlsx`: toolkit year, ODS code and the day of the plan, or of the sign-off
 * where the plan has none. What is not known is left out. An update has its number, `_revision-2`: the day of the plan stays.
 * A plan that is not complete has `-draft` before the extension. Only letters, digits, hyphens and underscores are used, so
 * that the name holds on every system.
 *
 * A slip is `DSPT-slip_2020-21_RJ1_2021-07-01_jo-bloggs.xlsx`, with the day on which it was made: nobody should take it for the
 * plan, and no verdict is given on it.
 */
export function planFileName(naming: FileNaming): string {
  const { slip } = naming.plan
  if (slip === null) return fileName('DSPT-improvement-plan', naming)
  const { edition, plan, extension } = naming
  const parts = ['DSPT-slip', edition.id, odsCodeOf(plan), slip.madeOn ?? '', ownerSlug(slip.owner)]
  return `${joined(parts)}.${extension}`
}

/** `DSPT-slips_2020-21_RJ1_2021-07-01.zip`: the slips of all owners, made on that day. */
export function slipsFileName({ plan, edition, today }: { plan: Plan; edition: Edition; today: CalendarDate }): string {
  return `${joined(['DSPT-slips', edition.id, odsCodeOf(plan), today])}.zip`
}

/** `DSPT-improvement-plan-SIRO-pack_2020-21_RJ1_2021-06-14.pdf`, by the same rules. */
export function siroPackFileName(naming: FileNaming): string {
  return fileName('DSPT-improvement-plan-SIRO-pack', naming)
}

/** `DSPT-improvement-plan_2020-21_RJ1_2021-06-14_jo-bloggs.ics`: a file with the actions of one owner, by the same rules. */
export function ownerFileName(naming: FileNaming & { owner: Owner }): string {
  return fileName('DSPT-improvement-plan', naming, ownerSlug(naming.owner))
}

function fileName(start: string, { plan, edition, verdict, extension }: FileNaming, end = ''): string {
  const revision = plan.revision > 1 ? `revision-${plan.revision}` : ''
  const parts = [start, edition.id, odsCodeOf(plan), plan.preparedOn ?? plan.signOff.signedOn ?? '', revision, end]
  const draft = isDraft(verdict) ? '-draft' : ''
  return `${joined(parts)}${draft}.${extension}`
}

function odsCodeOf({ organisation }: Plan): string {
  return organisation.odsCode
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
    .slice(0, 12)
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('_')
}

/** Letters that Unicode does not take apart into a plain one and its mark. */
const plainLetters = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ð', 'd'],
  ['þ', 'th'],
])

/** "piotr-zielinski": the owner's name, or the role where there is no name; "owner" where neither has a plain letter. */
function ownerSlug({ name, role }: Owner): string {
  const slug = (isBlank(name) ? role : name)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’'\p{M}]/gu, '')
    .replace(/\P{ASCII}/gu, (letter) => plainLetters.get(letter) ?? ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')
  return slug === '' ? 'owner' : slug
}
