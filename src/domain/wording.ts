/** The words for every code. The compiler sees that none is left out; tests/domain/messages.test.ts fixes each of them. */
import { formatDate } from './calendar-date'
import { coveredTypes, isKnown, type Edition, type GuidanceLine } from './editions'
import type { FindingCode, FindingValues } from './finding'
import type { FindingMessage } from './messages'
import { organisationTypeNames } from './organisation-types'
import type { Action, Item, Plan } from './plan'
import { workingDayBefore } from './rules/bank-holidays'
import * as lines from './rules/guidance-lines'
import { referenceExample } from './standards'
import { countInWords, listInWords, quote } from './text'
import {
  agreedDay,
  dateOr,
  dateValue,
  dueDay,
  dueText,
  kindNames,
  limit,
  limitDay,
  onOrBefore,
  pastLimit,
  referenceNames,
  typeName,
  uploadPlace,
  whichDay,
} from './wording-parts'

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
  'action.due.missing': ({ actionName, item, edition, values }) =>
    say(
      'Date missing',
      values['written'] === undefined
        ? `${actionName} has no due date`
        : `${actionName} has ${quote(String(values['written']), 30)} instead of a due date`,
      `Add the date it will be done by${onOrBefore(edition)}.${
        edition.covidDates && item?.covid.impacted === true
          ? ' As Covid affected the item, you can give a time after the return to business as usual instead.'
          : ''
      }`,
      'refusedDates',
      lines.datesGiven,
    ),
  'item.actions.missing': ({ itemName }) =>
    say(
      'No action',
      `${itemName} has no action`,
      'Say what will be done to meet the item, who will do it and by when.',
      'refusedRealistic',
      lines.realisticPlan,
    ),
  'item.actions.all-vague': ({ itemName, item }) =>
    say(
      'No realistic plan',
      `${itemName} does not say what will be done: ${quote(item?.actions[0]?.description ?? '')}`,
      'Add at least one action that says what will exist when it is finished.',
      'refusedRealistic',
      lines.realisticPlan,
    ),
  'plan.items.over-limit': ({ values, edition }) =>
    say(
      'Too many items',
      `The plan has ${values['count']} outstanding items, and the limit is ${values['limit']}`,
      `Check that each item is mandatory for you. Complete at least ${countInWords(Number(values['count']) - Number(values['limit']), 'item', 'items')} before you submit. Completed items do not count.`,
      'refusedItems',
      isKnown(edition, 'itemLimit')
        ? `A plan is not agreed if it covers more than ${values['limit']} outstanding evidence items.`
        : `You entered ${values['limit']} as the limit for the ${edition.id} toolkit.`,
    ),

  'organisation.type.missing': () =>
    say(
      'Type missing',
      'The plan does not say what type of organisation you are',
      'Choose your type of organisation.',
      'who',
      lines.organisationsCovered,
    ),
  'organisation.type.not-covered': ({ plan, edition }) =>
    say(
      'Not covered',
      `Improvement plans are not for this type of organisation: ${typeName(plan)}`,
      `If this is wrong, choose another type. If it is right, ask ${edition.reviewer} what to do instead.`,
      'who',
      `In ${edition.id}, improvement plans are for ${listInWords(
        coveredTypes(edition).map((type) => kindNames[type] ?? organisationTypeNames[type]),
      )}.`,
    ),
  'organisation.name.missing': () =>
    say('Name missing', 'The organisation’s name is missing', 'Add the name as the DSP Toolkit shows it.', 'before'),
  'organisation.ods-code.missing': () =>
    say(
      'ODS code missing',
      'The organisation’s ODS code is missing',
      'Add the code you use to publish your assessment, such as RJ1.',
      'before',
    ),
  'organisation.ods-code.malformed': ({ values }) =>
    say(
      'ODS code',
      `${quote(String(values['odsCode']), 20)} does not look like an ODS code`,
      'An ODS code has at least 3 letters and numbers, and no spaces. Copy it from your DSP Toolkit account.',
      'before',
    ),
  'plan.items.missing': () =>
    say(
      'No items',
      'The plan has no evidence items',
      'Add every mandatory evidence item you do not meet yet.',
      'items',
      lines.itemsWithGap,
    ),
  'item.reference.missing': ({ itemName, edition }) =>
    say(
      'Reference missing',
      `${itemName} has no reference`,
      `Add its reference from the DSP Toolkit, such as ${referenceExample(edition.references)}.`,
      'items',
    ),
  'item.reference.malformed': ({ values, edition }) =>
    say(
      'Reference',
      `${quote(String(values['reference']), 20)} does not look like ${referenceNames[edition.references].one}`,
      referenceNames[edition.references].remedy,
      'items',
    ),
  'item.reference.not-outcome': ({ values, edition }) =>
    say(
      'Not an outcome',
      `${values['reference']} is the reference of an evidence item, not an outcome`,
      `Check it in your toolkit. In ${edition.id}, larger organisations have contributing outcomes, such as A1.a.`,
      'items',
    ),
  'item.reference.repeated': ({ values }) =>
    say(
      'Repeated',
      `${values['reference']} is in the plan twice, as items ${values['first']} and ${values['second']}`,
      'Move all its actions into one item, or correct the reference.',
      'items',
    ),
  'item.reference.not-confirmed': ({ values, item, edition }) =>
    say(
      'To confirm',
      `${values['reference']} is not confirmed for ${edition.id} yet`,
      `The reference comes from ${item?.carriedFrom?.edition ?? 'another year'}, and references change from year to year. Check it in your toolkit, then confirm or change it.`,
      'items',
    ),
  'item.gap.missing': ({ itemName }) =>
    say(
      'Position missing',
      `${itemName} has no current position`,
      'Say what is missing today. Give a figure if you can: “Training was at 88% on 31 May. The standard is 95%.”',
      'items',
    ),
  'item.covid.missing': ({ itemName, item }) =>
    say(
      'Covid not answered',
      `${itemName} does not say whether your Covid response affected it`,
      item?.actions.some((action) => action.due?.kind === 'after-bau') === true
        ? 'Answer Yes or No. One of its dates is a time after the return to business as usual, which needs a Yes.'
        : 'Answer Yes or No.',
      'covid',
    ),
  'action.description.missing': ({ actionName, itemName }) =>
    say(
      'Action missing',
      `${actionName} for ${itemName} does not say what will be done`,
      'Say what will be done, or remove the action.',
      'actions',
    ),
  'action.owner.missing': ({ actionName }) =>
    say('Owner missing', `${actionName} has no owner`, 'Name one person or post.', 'owners'),
  'action.due.after-limit': ({ action, edition }) =>
    say(
      `After ${limitDay(edition)}`,
      pastLimit(action, edition),
      `Bring it forward to ${limit(edition)} or earlier.${
        edition.covidDates
          ? ' If your Covid response affected the item, say so. You can then give a time after the return to business as usual.'
          : ''
      }`,
      'dates',
      isKnown(edition, 'completeBy')
        ? lines.datesWithinLimit
        : `You entered ${limit(edition)} as the last day for actions in the ${edition.id} toolkit.`,
    ),
  'action.due.before-prepared': ({ action, plan }) =>
    say(
      'Date in the past',
      `${dueDay(action, plan)} is before the plan was prepared (${dateOr(plan.preparedOn, 'a later day')})`,
      'Correct the date. If the action is done, mark it as complete.',
      'dates',
    ),
  'action.due.relative-without-covid': ({ action, itemName, edition }) =>
    say(
      'Needs a date',
      `${dueText(action)} is only for items that Covid affected, but ${itemName} says No`,
      `Give a date${onOrBefore(edition)}. If your Covid response did affect the item, change the answer to Yes.`,
      'covid',
      lines.covidDates,
    ),
  'sign-off.siro-name.missing': ({ edition }) =>
    say(
      'SIRO missing',
      'The SIRO is not named',
      `Add the name of the SIRO who signed off the plan${uploadPlace(edition)}.`,
      'signOff',
      lines.siroSignOff,
    ),
  'sign-off.date.missing': () =>
    say(
      'Sign-off date',
      'The plan does not say when the SIRO signed it off',
      'Add the date of the sign-off. If it has not happened yet, come back when it has.',
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
      'Say what is missing today. Give a figure if you can.',
      'items',
    ),
  'action.owner.names-nobody': ({ values }) =>
    say(
      'Owner unclear',
      `${quote(String(values['owner']))} does not say who to ask`,
      'Name one person or post. You can name others in the action.',
      'owners',
    ),
  'plan.owner.has-most': ({ values }) =>
    say(
      'One owner',
      `${quote(String(values['owner']))} owns ${values['count']} of ${values['total']} outstanding actions`,
      'Share the actions out, or be ready to explain how one person will do them all.',
      'owners',
      'A reviewer may ask whether that is realistic.',
    ),
  'plan.due.all-on-last-day': ({ values, edition }) =>
    say(
      'All on the last day',
      `All ${values['count']} outstanding actions are due on the last day, ${limit(edition)}`,
      'Give each action the date you expect it to be done.',
      'dates',
      'One delay would take the plan past the limit.',
    ),
  'item.due.far-without-step': ({ itemName, item }) =>
    say(
      'No step before',
      `${itemName} has one action, due on ${dueText(item?.actions[0] ?? null)}, with no step before it`,
      'Add an earlier action that shows progress, such as an order placed, a draft approved or a first site done.',
      'actions',
    ),
  'action.due.relative': ({ action, edition }) =>
    say(
      'Needs a date',
      `${dueText(action)} is not a date`,
      `Give a date${onOrBefore(edition)}. We only know the 2020-21 template to allow this.`,
      'dates',
    ),
  'action.due.long-after-bau': ({ action }) =>
    say(
      'Long after BAU',
      `${dueText(action)} is more than the 6 months that other actions have`,
      'Shorten it to 6 months or less, or use the Covid explanation to say why you need longer.',
      'covid',
    ),
  'action.due.after-limit-with-covid': ({ action, edition }) =>
    say(
      `After ${limitDay(edition)}`,
      pastLimit(action, edition),
      'Bring it forward. As Covid affected the item, you can give a time after the return to business as usual instead.',
      'covid',
    ),
  'item.catalogue.not-listed': ({ values }) =>
    say(
      'Not listed',
      `${values['reference']} is not in the list of evidence items you opened`,
      'Check the reference, and check that the list is for the same toolkit year.',
      'items',
    ),
  'item.catalogue.not-mandatory': ({ values, plan }) =>
    say(
      'Not mandatory',
      `${values['reference']} is not mandatory for this type of organisation: ${typeName(plan)}`,
      'A plan only needs mandatory items. Remove it, unless you know you need it.',
      'items',
    ),
  'sign-off.date.after-deadline': ({ plan, edition }) =>
    say(
      'Late sign-off',
      `The SIRO signed off on ${dateOr(plan.signOff.signedOn, 'a day')}, after the deadline${
        edition.publishBy === null ? '' : ` of ${formatDate(edition.publishBy)}`
      }`,
      'If the date is wrong, correct it. If it is right, be ready to say what was agreed about the deadline.',
      'publish',
    ),
  'sign-off.date.before-prepared': ({ plan, values }) =>
    say(
      'Signed too early',
      `The SIRO signed off on ${dateOr(plan.signOff.signedOn, 'a day')}, before the date of the plan (${dateValue(values['changedOn'])})`,
      'Ask the SIRO to sign off the plan as it is now. If the date is wrong, correct it.',
      'signOff',
    ),
  'action.due.unclear': ({ actionName, values }) =>
    say(
      'Date unclear',
      `${actionName} is due ${quote(String(values['written']), 30)}, which could mean more than one date`,
      whichDay(values),
      'dates',
    ),
  'item.covid.unclear': ({ itemName, values }) =>
    say(
      'Covid unclear',
      `The Covid answer for ${itemName} is ${quote(String(values['written']), 30)}, which is neither Yes nor No`,
      'Start the answer with Yes or No, then explain.',
      'covid',
    ),
  'sign-off.date.unclear': ({ values }) =>
    say(
      'Sign-off unclear',
      `The SIRO signed off on ${quote(String(values['written']), 30)}, which could mean more than one date`,
      whichDay(values),
      'signOff',
    ),
  'action.due.overdue-without-reason': ({ action, actionName, plan }) =>
    say(
      'Overdue',
      `${actionName} was due on ${dueDay(action, plan)}`,
      'Mark it as complete, or give a new date and say why it changed.',
      'update',
      lines.updates,
    ),
  'action.change-reason.missing': ({ action, actionName, plan }) =>
    say(
      'No reason',
      `${actionName} was agreed for ${agreedDay(action)} but is now due on ${dueDay(action, plan)}`,
      'Say why the date changed, as a reviewer is likely to ask.',
      'update',
      lines.updates,
    ),
  'action.completed-on.missing': ({ actionName }) =>
    say(
      'No date completed',
      `${actionName} is complete, but has no date completed`,
      'Add the date it was completed.',
      'update',
    ),
  'action.completed-on.in-future': ({ action, actionName }) =>
    say(
      'Completed later',
      `${actionName} is marked as complete on ${dateOr(action?.completedOn ?? null, 'a later day')}, which is in the future`,
      'Correct the date. If it is not done yet, change its status.',
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
      'Add the date, so that a reviewer can tell this version from the next one.',
      'before',
    ),
  'plan.contact.no-deputy': () =>
    say(
      'No contact',
      'The plan does not say who to contact if an owner is away',
      'Add a contact or deputy who can answer for the whole plan.',
      'owners',
    ),
  'action.evidence.missing': ({ values, actionName }) =>
    say(
      'Evidence',
      values['count'] === 1
        ? `${actionName} does not say what will show it is done`
        : `${values['count']} actions do not say what will show they are done`,
      'Name the evidence, such as a report, minutes or a screenshot. It makes the update at the end quicker.',
      'actions',
    ),
}
