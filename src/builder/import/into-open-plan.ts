/** What happens when items from a file are added to the plan that is open: blanks are filled, nothing is written over. */
import { formatDate } from '~/domain/calendar-date'
import type { PlanEdit } from '~/domain/edit-plan'
import { organisationTypeNames } from '~/domain/organisation-types'
import type { Plan } from '~/domain/plan'
import { normaliseReference } from '~/domain/standards'

export interface IntoOpenPlan {
  /** One step: the items, and what the open plan did not say yet. */
  edit: PlanEdit
  /** What the person should know before, as sentences. */
  notes: string[]
  /** True where items of the file stand in the open plan already: it can be laid beside the plan and merged. */
  mayMerge: boolean
  /**
   * A plan of its own where the file names another organisation or the open plan says nothing yet; a merge where it comes back
   * with the plan's own items, as in an update that colleagues have typed.
   */
  likeliest: 'add' | 'merge' | 'own-plan'
}

interface Field {
  name: string
  open: string
  taken: string
  fill: PlanEdit
}

export function intoOpenPlan(open: Plan, taken: Plan): IntoOpenPlan {
  const fields = fieldsOf(open, taken).filter((field) => field.taken !== '')
  const fills = fields.filter((field) => field.open === '').map(({ fill }) => fill)
  const differing = fields.filter((field) => field.open !== '' && !same(field.open, field.taken))
  const present = new Set(open.items.map(({ reference }) => normaliseReference(reference)))
  const repeated = [...new Set(taken.items.map(({ reference }) => normaliseReference(reference)))].filter(
    (reference) => reference !== '' && present.has(reference),
  )
  const empty = open.items.length === 0 && open.organisation.name === ''
  const other = differing.some(({ name }) => name === 'ODS code' || name === 'Organisation')
  return {
    edit: {
      type: 'batch',
      edits: [...fills, { type: 'insert-items', items: taken.items, at: open.items.length }],
    },
    notes: [
      ...differing.map(
        (field) => `${field.name}: the file says “${field.taken}”. The open plan will keep “${field.open}”.`,
      ),
      ...(repeated.length === 0
        ? []
        : [`Already in the open plan, so they will be there twice: ${repeated.join(', ')}.`]),
    ],
    mayMerge: repeated.length > 0,
    likeliest: empty || other ? 'own-plan' : repeated.length > 0 ? 'merge' : 'add',
  }
}

function fieldsOf(open: Plan, taken: Plan): Field[] {
  const { organisation, signOff } = taken
  const day = (date: Plan['preparedOn']) => (date === null ? '' : formatDate(date))
  const kind = ({ organisation: { type } }: Plan) => (type === null ? '' : organisationTypeNames[type])
  return [
    {
      name: 'Organisation',
      open: open.organisation.name,
      taken: organisation.name,
      fill: { type: 'change-organisation', change: { name: organisation.name } },
    },
    {
      name: 'ODS code',
      open: open.organisation.odsCode,
      taken: organisation.odsCode,
      fill: { type: 'change-organisation', change: { odsCode: organisation.odsCode } },
    },
    {
      name: 'Type of organisation',
      open: kind(open),
      taken: kind(taken),
      fill: { type: 'change-organisation', change: { type: organisation.type } },
    },
    {
      name: 'SIRO',
      open: open.signOff.siroName,
      taken: signOff.siroName,
      fill: { type: 'change-sign-off', change: { siroName: signOff.siroName, jobTitle: signOff.jobTitle } },
    },
    {
      name: 'Signed off on',
      open: day(open.signOff.signedOn),
      taken: day(signOff.signedOn),
      fill: { type: 'change-sign-off', change: { signedOn: signOff.signedOn } },
    },
    {
      name: 'Plan prepared on',
      open: day(open.preparedOn),
      taken: day(taken.preparedOn),
      fill: { type: 'change-plan', change: { preparedOn: taken.preparedOn } },
    },
    {
      name: 'Returned to business as usual on',
      open: day(open.returnedToBauOn),
      taken: day(taken.returnedToBauOn),
      fill: { type: 'change-plan', change: { returnedToBauOn: taken.returnedToBauOn } },
    },
  ]
}

function same(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase()
}
