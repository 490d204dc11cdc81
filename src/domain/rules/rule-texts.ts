/**
 * What the list of rules says of each: kept apart from the rules, which run where nobody reads it.
 * README.md in the folder above says how to add one.
 */
import type { GuidanceLine } from '../editions'
import type { FindingCode } from '../finding'
import * as lines from './guidance-lines'

export interface RuleText {
  /** One sentence: what makes a plan break it. */
  summary: string
  /** The line of the instructions that it rests on; null for good practice that no instruction asks for. */
  basis: GuidanceLine | null
}

export const ruleTexts: Record<FindingCode, RuleText> = {
  'organisation.name.missing': { summary: 'The organisation’s name is missing.', basis: lines.upload },
  'organisation.ods-code.missing': { summary: 'The organisation’s ODS code is missing.', basis: lines.upload },
  'organisation.ods-code.malformed': {
    summary: 'The ODS code is not 3 to 10 letters and numbers.',
    basis: lines.upload,
  },
  'organisation.type.missing': { summary: 'The type of organisation is missing.', basis: lines.organisationsCovered },
  'organisation.type.not-covered': {
    summary: 'Improvement plans are not for this type of organisation.',
    basis: lines.organisationsCovered,
  },
  'plan.contact.no-deputy': {
    summary: 'The plan does not say who to contact if an owner is away.',
    basis: null,
  },
  'plan.prepared-on.missing': { summary: 'The plan does not say when it was prepared.', basis: null },
  'plan.items.missing': { summary: 'The plan has no evidence items.', basis: lines.itemsWithGap },
  'plan.items.over-limit': {
    summary: 'The plan covers more outstanding items than the limit. Completed items do not count.',
    basis: lines.itemLimit,
  },
  'item.actions.missing': { summary: 'An item has no action.', basis: lines.realisticPlan },
  'item.reference.missing': { summary: 'An item has no reference.', basis: lines.itemsWithGap },
  'item.reference.malformed': {
    summary:
      'A reference does not have the form the toolkit year uses. That is three numbers, such as 3.2.1, with a standard from 1 to 10, or an outcome such as A1.a, with a letter from A to E.',
    basis: lines.itemsWithGap,
  },
  'item.reference.not-outcome': {
    summary: 'A reference is for an evidence item, in a year when larger organisations have contributing outcomes.',
    basis: lines.outcomes,
  },
  'item.reference.repeated': { summary: 'Two items have the same reference.', basis: lines.itemsWithGap },
  'item.reference.not-confirmed': {
    summary: 'An item was carried over from another year, and its reference is not confirmed for this one.',
    basis: lines.itemsWithGap,
  },
  'item.gap.missing': {
    summary: 'An item has no current position: it does not say what is missing today.',
    basis: lines.itemsWithGap,
  },
  'item.gap.repeats-title': {
    summary: 'The current position of an item only repeats its title.',
    basis: lines.itemsWithGap,
  },
  'item.covid.missing': {
    summary: 'An item does not say if the Covid response affected it.',
    basis: lines.covidAnswer,
  },
  'action.description.missing': { summary: 'An action does not say what will be done.', basis: lines.actionsNeeded },
  'item.catalogue.not-listed': {
    summary: 'The reference is not in the list of evidence items you opened.',
    basis: lines.itemsWithGap,
  },
  'item.catalogue.not-mandatory': {
    summary: 'The list of evidence items you opened says the item is not mandatory for this type of organisation.',
    basis: lines.itemsWithGap,
  },
  'item.actions.all-vague': {
    summary: 'An item has no real plan: every action only says something like “TBC” or “ongoing”.',
    basis: lines.realisticPlan,
  },
  'action.description.vague': {
    summary: 'An action does not say what will be done: it has no verb, or says “look into” or “as soon as possible”.',
    basis: lines.actionsNeeded,
  },
  'action.evidence.missing': {
    summary: 'Actions do not say what will show they are done. Reported once for each plan.',
    basis: null,
  },
  'action.owner.missing': {
    summary: 'An action has no owner, or the owner is still to be confirmed.',
    basis: lines.ownerForEach,
  },
  'action.owner.names-nobody': {
    summary: 'The owner of an action is a team, a department or a vacant post, not somebody who can be asked.',
    basis: lines.ownerForEach,
  },
  'plan.owner.has-most': {
    summary: 'One owner has two thirds or more of the outstanding actions, in a plan with six or more.',
    basis: lines.realisticPlan,
  },
  'action.due.missing': { summary: 'An action has no due date.', basis: lines.datesGiven },
  'action.due.after-limit': {
    summary: 'An action is due after the limit, and the Covid response did not affect its item.',
    basis: lines.datesWithinLimit,
  },
  'action.due.after-limit-with-covid': {
    summary: 'An action is due on a fixed date after the limit, and the Covid response affected its item.',
    basis: lines.covidDates,
  },
  'action.due.before-prepared': {
    summary: 'An action is due before the plan was prepared.',
    basis: lines.datesWithinLimit,
  },
  'action.due.relative-without-covid': {
    summary:
      'A due date is a time after the return to business as usual, but the Covid response did not affect the item.',
    basis: lines.covidDates,
  },
  'action.due.relative': {
    summary: 'A due date is a time after the return to business as usual, in a year that we do not know to allow it.',
    basis: lines.covidDates,
  },
  'action.due.long-after-bau': {
    summary: 'An action is due more than 6 months after the return to business as usual.',
    basis: lines.datesWithinLimit,
  },
  'action.due.overdue-without-reason': {
    summary: 'An action in an agreed plan is overdue, with no progress and no reason for a change.',
    basis: lines.updates,
  },
  'action.due.not-working-day': {
    summary: 'An action is due on a weekend or on a bank holiday in England.',
    basis: lines.realisticPlan,
  },
  'plan.due.all-on-last-day': {
    summary: 'Two or more actions are outstanding, and all of them are due on the last day.',
    basis: lines.realisticPlan,
  },
  'item.due.far-without-step': {
    summary: 'An item has one action, due in the last month before the limit, with no step before it.',
    basis: lines.realisticPlan,
  },
  'action.due.unclear': {
    summary: 'In a plan you received, a due date does not name a day, or could mean two different dates.',
    basis: lines.datesGiven,
  },
  'item.covid.unclear': {
    summary: 'In a plan you received, the answer to the Covid question is neither Yes nor No.',
    basis: lines.covidAnswer,
  },
  'sign-off.date.unclear': {
    summary: 'In a plan you received, the sign-off date does not name a day, or could mean two different dates.',
    basis: lines.siroSignOff,
  },
  'action.change-reason.missing': {
    summary: 'An action is due later than agreed, and the plan does not say why.',
    basis: lines.updates,
  },
  'action.completed-on.missing': {
    summary: 'An action in an agreed plan is complete, but has no date completed.',
    basis: lines.updates,
  },
  'action.completed-on.in-future': {
    summary: 'An action is marked as complete on a date in the future.',
    basis: lines.updates,
  },
  'sign-off.siro-name.missing': { summary: 'The name of the SIRO is missing.', basis: lines.siroSignOff },
  'sign-off.date.missing': { summary: 'The date of the SIRO’s sign-off is missing.', basis: lines.siroSignOff },
  'sign-off.date.before-prepared': {
    summary: 'The SIRO signed off before the plan was prepared or last changed.',
    basis: lines.siroSignOff,
  },
  'sign-off.date.after-deadline': {
    summary: 'The SIRO signed off after the deadline for publishing. An agreed plan can be signed off again later.',
    basis: lines.deadline,
  },
}
