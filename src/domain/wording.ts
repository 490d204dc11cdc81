/** The words for every code. The compiler sees that none is left out; tests/domain/messages.test.ts fixes each of them. */
import { daysBetween, formatDate, parseIsoDate, type CalendarDate } from './calendar-date'
import { formatDueDate, formatTimeAfterBau, resolveDueDate } from './due-date'
import { coveredTypes, isKnown, type Edition, type GuidanceLine } from './editions'
import type { FindingCode, FindingValues } from './finding'
import type { FindingMessage } from './messages'
import { organisationTypeNames, type OrganisationType } from './organisation-types'
import type { Action, Item, Plan } from './plan'
import { workingDayBefore } from './rules/bank-holidays'
import * as lines from './rules/guidance-lines'
import { referenceExample } from './standards'
import { countInWords, quote } from './text'

export interface WordingContext {
  values: FindingValues
  plan: Plan
  edition: Edition
  item: Item | null
  action: Action | null
  /** "9.2.1", or "Item 3" where it has no reference. */
  itemName: string
  /** The description in quotes, or "Action 2" where it has none. */
  actionName: string
}

const pages = {
  who: { path: '/guidance/who-it-is-for/', label: 'Who it is for' },
  before: { path: '/guidance/before-you-start/', label: 'Before you start' },
  items: { path: '/guidance/complete-the-plan/#items', label: 'Which items to list' },
  actions: { path: '/guidance/complete-the-plan/#actions', label: 'How to write actions' },
  owners: { path: '/guidance/complete-the-plan/#owners', label: 'How to name owners' },
  dates: { path: '/guidance/complete-the-plan/#dates', label: 'How to give dates' },
  covid: { path: '/guidance/covid-and-relative-dates/', label: 'Covid and relative dates' },
  signOff: { path: '/guidance/siro-sign-off/', label: 'SIRO sign-off' },
  publish: { path: '/guidance/publish-and-ask-for-review/', label: 'Publish and ask for a review' },
  update: { path: '/guidance/update-your-plan/', label: 'Update your plan' },
  refusedDates: { path: '/guidance/why-plans-are-refused/#dates', label: 'Why plans are refused' },
  refusedRealistic: { path: '/guidance/why-plans-are-refused/#realistic', label: 'Why plans are refused' },
  refusedItems: { path: '/guidance/why-plans-are-refused/#fifteen-items', label: 'Why plans are refused' },
} as const satisfies Record<string, FindingMessage['guidance']>

type Page = keyof typeof pages

/** A message whose reason may still be a line of instructions, to be quoted as those of this year or of another. */
type Words = Omit<FindingMessage, 'reason'> & { reason: GuidanceLine | string | null }

function say(tag: string, problem: string, remedy: string, page: Page, reason: Words['reason'] = null): Words {
  return { tag, problem, remedy, reason, guidance: pages[page] }
}

export const wording: Record<FindingCode, (context: WordingContext) => Words> = {
  'action.due.missing': ({ actionName, item, edition }) =>
    say(
      'Date missing',
      `${actionName} has no completion date`,
      `Give the day by which it will be done${onOrBefore(edition)}.${
        edition.covidDates && item?.covid.impacted === true
          ? ' As Covid affected the item, a time after the return to business as usual will do.'
          : ''
      }`,
      'refusedDates',
      lines.datesGiven,
    ),
  'item.actions.missing': ({ itemName }) =>
    say(
      'No action',
      `${itemName} has no action`,
      'Say what will be done to meet it, who will do it and by when.',
      'refusedRealistic',
      lines.realisticPlan,
    ),
  'item.actions.all-vague': ({ itemName, item }) =>
    say(
      'No realistic plan',
      `${itemName} does not say what will be done: ${quote(item?.actions[0]?.description ?? '')}`,
      'Write at least one action that says what will exist when it is finished.',
      'refusedRealistic',
      lines.realisticPlan,
    ),
  'plan.items.over-limit': ({ values, edition }) =>
    say(
      'Too many items',
      `The plan covers ${values['count']} outstanding items and the limit is ${values['limit']}`,
      `Check that each item is mandatory for you, and complete at least ${countInWords(Number(values['count']) - Number(values['limit']), 'item', 'items')} before you submit. Completed items do not count.`,
      'refusedItems',
      isKnown(edition, 'itemLimit')
        ? `Plans are not agreed where they cover more than ${values['limit']} outstanding evidence items.`
        : `You gave ${values['limit']} as the most that the ${edition.id} toolkit allows.`,
    ),

  'organisation.type.missing': () =>
    say(
      'Type missing',
      'The plan does not say what kind of organisation it is for',
      'Choose the kind of organisation.',
      'who',
      lines.organisationsCovered,
    ),
  'organisation.type.not-covered': ({ plan, edition }) =>
    say(
      'Not covered',
      `Improvement plans are not for this kind of organisation: ${typeName(plan)}`,
      `Choose another kind if this one is wrong. Otherwise ask ${edition.reviewer} what to do instead.`,
      'who',
      `In ${edition.id} the process covers ${inWords(
        coveredTypes(edition).map((type) => kindNames[type] ?? organisationTypeNames[type]),
        'and',
      )}.`,
    ),
  'organisation.name.missing': () =>
    say('Name missing', 'The organisation has no name', 'Give the name as the DSP Toolkit shows it.', 'before'),
  'organisation.ods-code.missing': () =>
    say(
      'ODS code missing',
      'The organisation has no ODS code',
      'Give the code under which you publish your assessment, such as RJ1.',
      'before',
    ),
  'organisation.ods-code.malformed': ({ values }) =>
    say(
      'ODS code',
      `${quote(String(values['odsCode']), 20)} is not an ODS code`,
      'An ODS code has 3 or more letters and digits and no spaces. Copy it from your DSP Toolkit account.',
      'before',
    ),
  'plan.items.missing': () =>
    say(
      'No items',
      'The plan has no evidence items',
      'Add every mandatory evidence item that you do not meet yet.',
      'items',
      lines.itemsWithGap,
    ),
  'item.reference.missing': ({ itemName, edition }) =>
    say(
      'Reference missing',
      `${itemName} has no reference`,
      `Give its reference from the DSP Toolkit, such as ${referenceExample(edition.references)}.`,
      'items',
    ),
  'item.reference.malformed': ({ values, edition }) =>
    say(
      'Reference',
      `${quote(String(values['reference']), 20)} is not ${referenceNames[edition.references].one}`,
      referenceNames[edition.references].remedy,
      'items',
    ),
  'item.reference.not-outcome': ({ values, edition }) =>
    say(
      'Not an outcome',
      `${values['reference']} is the reference of an evidence item`,
      `Check it against your toolkit. In ${edition.id} the larger bodies have contributing outcomes, such as A1.a.`,
      'items',
    ),
  'item.reference.repeated': ({ values }) =>
    say(
      'Repeated',
      `${values['reference']} is in the plan more than once, as items ${values['first']} and ${values['second']}`,
      'Put the actions together under one item, or correct the reference.',
      'items',
    ),
  'item.reference.not-confirmed': ({ values, item, edition }) =>
    say(
      'To confirm',
      `${values['reference']} is not confirmed for ${edition.id}`,
      `It comes from ${item?.carriedFrom?.edition ?? 'another year'}, and references change from year to year. Compare it with your toolkit, then confirm it or change it.`,
      'items',
    ),
  'item.gap.missing': ({ itemName }) =>
    say(
      'Position missing',
      `${itemName} has no current position`,
      'Say what is missing today, with a figure if there is one: “Training was at 88% on 31 May; the standard is 95%”.',
      'items',
    ),
  'item.covid.missing': ({ itemName, item }) =>
    say(
      'Covid not answered',
      `${itemName} does not say whether your Covid response affected it`,
      item?.actions.some((action) => action.due?.kind === 'after-bau') === true
        ? 'Answer Yes or No. It has a date after the return to business as usual, which only Yes allows.'
        : 'Answer Yes or No.',
      'covid',
    ),
  'action.description.missing': ({ actionName, itemName }) =>
    say(
      'Action missing',
      `${actionName} of ${itemName} does not say what will be done`,
      'Say what will be done, or remove the empty action.',
      'actions',
    ),
  'action.owner.missing': ({ actionName }) =>
    say('Owner missing', `${actionName} has no owner`, 'Name the person, or the post, who will do it.', 'owners'),
  'action.due.after-limit': ({ action, edition }) =>
    say(
      `After ${limitDay(edition)}`,
      pastLimit(action, edition),
      `Bring it forward to ${limit(edition)} or earlier.${
        edition.covidDates
          ? ' If your Covid response affected the item, say so and give a time after the return to business as usual.'
          : ''
      }`,
      'dates',
      isKnown(edition, 'completeBy')
        ? lines.datesWithinLimit
        : `You gave ${limit(edition)} as the last day for actions of the ${edition.id} toolkit.`,
    ),
  'action.due.before-prepared': ({ action, plan }) =>
    say(
      'Date in the past',
      `${dueDay(action, plan)} is before the plan was prepared, on ${dateOr(plan.preparedOn, 'a later day')}`,
      'Correct the year or the day. If the action is done, mark it as complete.',
      'dates',
    ),
  'action.due.relative-without-covid': ({ action, itemName, edition }) =>
    say(
      'Needs a day',
      `${dueText(action)} is only for items that Covid affected, and ${itemName} says No`,
      `Give a day${onOrBefore(edition)}, or change the Covid answer to Yes if your Covid response affected the item.`,
      'covid',
      lines.covidDates,
    ),
  'sign-off.siro-name.missing': ({ edition }) =>
    say(
      'SIRO missing',
      'The SIRO is not named',
      `Name the SIRO who has signed the plan off${uploadPlace(edition)}.`,
      'signOff',
      lines.siroSignOff,
    ),
  'sign-off.date.missing': () =>
    say(
      'Sign-off date',
      'The plan does not say when the SIRO signed it off',
      'Give the day of the sign-off. If it is still to come, come back when it is done.',
      'signOff',
    ),

  'action.description.vague': ({ actionName }) =>
    say(
      'Vague action',
      `${actionName} does not say what will be done`,
      'Say what will exist when it is finished: “Run a table-top test of the ransomware scenario and record the lessons”.',
      'actions',
    ),
  'item.gap.repeats-title': ({ itemName }) =>
    say(
      'Repeats the title',
      `The current position of ${itemName} repeats its title`,
      'Say what is missing today, with a figure if there is one.',
      'items',
    ),
  'action.owner.names-nobody': ({ values }) =>
    say(
      'Owner unclear',
      `${quote(String(values['owner']))} does not say whom to ask`,
      'Name one person or one post. The others can be named in the action.',
      'owners',
    ),
  'plan.owner.has-most': ({ values }) =>
    say(
      'One owner',
      `${quote(String(values['owner']))} owns ${values['count']} of ${values['total']} outstanding actions`,
      'Share the actions out, or be ready to say how one person will do them all.',
      'owners',
      'A reviewer may ask whether that is realistic.',
    ),
  'plan.due.all-on-last-day': ({ values, edition }) =>
    say(
      'All on the last day',
      `All ${values['count']} outstanding actions are due on ${limit(edition)}, the last day`,
      'Give each action the day on which you expect it to be done.',
      'dates',
      'One slip would put the whole plan past the limit.',
    ),
  'item.due.far-without-step': ({ itemName, item }) =>
    say(
      'No step before',
      `${itemName} has one action, due on ${dueText(item?.actions[0] ?? null)}, and no step before it`,
      'Add an earlier action that shows progress: an order placed, a draft approved, a first site done.',
      'actions',
    ),
  'action.due.relative': ({ action, edition }) =>
    say(
      'Needs a day',
      `${dueText(action)} is not a day`,
      `Give a day${onOrBefore(edition)}. Only the template of 2020-21 is known to allow such dates.`,
      'dates',
    ),
  'action.due.long-after-bau': ({ action }) =>
    say(
      'Long after BAU',
      `${dueText(action)} is longer than the 6 months that other actions have`,
      'Shorten it to 6 months or less, or explain under Covid impact why it needs longer.',
      'covid',
    ),
  'action.due.after-limit-with-covid': ({ action, edition }) =>
    say(
      `After ${limitDay(edition)}`,
      pastLimit(action, edition),
      'Bring it forward, or give a time after the return to business as usual instead, as Covid affected the item.',
      'covid',
    ),
  'item.catalogue.not-listed': ({ values }) =>
    say(
      'Not listed',
      `${values['reference']} is not in the list of evidence items that you opened`,
      'Check the reference, and that the list is for the same toolkit year.',
      'items',
    ),
  'item.catalogue.not-mandatory': ({ values, plan }) =>
    say(
      'Not mandatory',
      `${values['reference']} is not mandatory for this kind of organisation: ${typeName(plan)}`,
      'A plan only needs mandatory items. Remove it, or keep it if you know that you need it.',
      'items',
    ),
  'sign-off.date.after-deadline': ({ plan, edition }) =>
    say(
      'Late sign-off',
      `The SIRO signed off on ${dateOr(plan.signOff.signedOn, 'a day')}, after the deadline${
        edition.publishBy === null ? '' : ` of ${formatDate(edition.publishBy)}`
      }`,
      'Correct the date if it is wrong. Otherwise be ready to say what was agreed about the deadline.',
      'publish',
    ),
  'sign-off.date.before-prepared': ({ plan, values }) =>
    say(
      'Signed too early',
      `The SIRO signed off on ${dateOr(plan.signOff.signedOn, 'a day')}, before the plan’s own date of ${dateValue(values['changedOn'])}`,
      'Ask the SIRO to sign off the plan as it is now, or correct the date.',
      'signOff',
    ),
  'action.due.overdue-without-reason': ({ action, actionName, plan }) =>
    say(
      'Overdue',
      `${actionName} was due on ${dueDay(action, plan)}`,
      'Mark it as complete, or say how far it is and why the date changes.',
      'update',
      lines.updates,
    ),
  'action.change-reason.missing': ({ action, actionName, plan }) =>
    say(
      'No reason',
      `${actionName} was agreed for ${agreedDay(action)} and is now due on ${dueDay(action, plan)}`,
      'Say why the date changed. A reviewer who sees only the new date will ask.',
      'update',
      lines.updates,
    ),
  'action.completed-on.missing': ({ actionName }) =>
    say(
      'No date completed',
      `${actionName} is complete, without the day`,
      'Give the day on which it was completed.',
      'update',
    ),
  'action.completed-on.in-future': ({ action, actionName }) =>
    say(
      'Completed later',
      `${actionName} is marked as complete on ${dateOr(action?.completedOn ?? null, 'a later day')}, a day that is still to come`,
      'Correct the day. If it is not done yet, change its status.',
      'update',
    ),
  'action.due.not-working-day': ({ action, values }) =>
    say(
      'Not a working day',
      `${dueText(action)} is ${values['reason']}`,
      `Choose a working day${action?.due?.kind === 'date' ? `, such as ${dateOr(workingDayBefore(action.due.date), 'the day before')}` : ''}.`,
      'dates',
    ),

  'plan.prepared-on.missing': () =>
    say(
      'No plan date',
      'The plan does not say when it was prepared',
      'Give the day, so that a reviewer can tell this version from the next.',
      'before',
    ),
  'plan.contact.no-deputy': () =>
    say(
      'No contact',
      'The plan names nobody to ask when an owner is away',
      'Name a contact or a deputy who can answer for the whole plan.',
      'owners',
    ),
  'action.evidence.missing': ({ values, actionName }) =>
    say(
      'Evidence',
      values['count'] === 1
        ? `${actionName} does not say what will show that it is done`
        : `${values['count']} actions do not say what will show that they are done`,
      'Name the evidence, such as a report, the minutes or a screenshot. It makes the update at the end quick.',
      'actions',
    ),
}

/** What a reference is, and how to mend one, by what the toolkit year uses. */
const referenceNames: Record<Edition['references'], { one: string; remedy: string }> = {
  items: {
    one: 'an evidence item reference',
    remedy: 'Give three numbers with full stops between them, such as 3.2.1. The first is the standard, from 1 to 10.',
  },
  outcomes: {
    one: 'the reference of a contributing outcome',
    remedy: 'Give a letter from A to E and a number, a full stop and a letter, such as A1.a.',
  },
  either: {
    one: 'a reference of the toolkit',
    remedy: 'Give it as your toolkit shows it: 3.2.1 for an evidence item, A1.a for a contributing outcome.',
  },
}

/** As in the middle of a sentence, and more than one. */
const kindNames: Partial<Record<OrganisationType, string>> = {
  'nhs-trust': 'NHS trusts',
  ccg: 'CCGs',
  icb: 'ICBs',
  csu: 'CSUs',
  'local-authority': 'local authorities',
  'arms-length-body': 'DHSC arm’s length bodies',
  'essential-services-operator': 'independent operators of essential services',
  'key-it-supplier': 'key IT suppliers',
}

function inWords(words: readonly string[], joint: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`
}

function typeName(plan: Plan): string {
  const { type } = plan.organisation
  return type === null ? 'not given' : organisationTypeNames[type]
}

function dateOr(date: CalendarDate | null, otherwise: string): string {
  return date === null ? otherwise : formatDate(date)
}

function dateValue(value: FindingValues[string] | undefined): string {
  return dateOr(parseIsoDate(String(value)), 'a later day')
}

function limit(edition: Edition): string {
  return dateOr(edition.completeBy, 'the limit')
}

/** "30 December", for a tag. */
function limitDay(edition: Edition): string {
  return edition.completeBy === null ? 'the limit' : formatDate(edition.completeBy).replace(/ \d+$/, '')
}

function onOrBefore(edition: Edition): string {
  return edition.completeBy === null ? '' : `, on or before ${formatDate(edition.completeBy)}`
}

function uploadPlace(edition: Edition): string {
  return edition.uploadItem === null ? '' : `; the name also goes into the comment at ${edition.uploadItem}`
}

function dueText(action: Action | null): string {
  return action?.due == null ? 'This date' : formatDueDate(action.due)
}

function agreedDay(action: Action | null): string {
  return action?.agreedDue == null ? 'another day' : formatDueDate(action.agreedDue)
}

/** The day that a due date comes to; a relative one says both. */
function dueDay(action: Action | null, plan: Plan): string {
  if (action?.due == null) return 'This date'
  const day = resolveDueDate(action.due, plan.returnedToBauOn)
  if (day === null || action.due.kind === 'date') return dueText(action)
  return `${formatDate(day)} (${formatTimeAfterBau(action.due)} after return to business as usual)`
}

function pastLimit(action: Action | null, { completeBy }: Edition): string {
  if (action?.due?.kind !== 'date' || completeBy === null) return `${dueText(action)} is past the limit`
  const days = daysBetween(completeBy, action.due.date)
  return `${formatDate(action.due.date)} is ${days === 1 ? 'one day' : `${days} days`} past the limit`
}
