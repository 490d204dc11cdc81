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
  'organisation.name.missing': { summary: 'The organisation’s name is not given.', basis: lines.upload },
  'organisation.ods-code.missing': { summary: 'The organisation’s ODS code is not given.', basis: lines.upload },
  'organisation.ods-code.malformed': {
    summary: 'The ODS code is not made of 3 to 10 letters and digits.',
    basis: lines.upload,
  },
  'organisation.type.missing': { summary: 'The kind of organisation is not given.', basis: lines.organisationsCovered },
  'organisation.type.not-covered': {
    summary: 'The process does not cover this kind of organisation.',
    basis: lines.organisationsCovered,
  },
  'plan.contact.no-deputy': {
    summary: 'The plan names no contact who can answer for it while an owner is away.',
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
      'A reference has not the form that the toolkit year uses: standard.assertion.item, such as 3.2.1, with a standard from 1 to 10, or an outcome such as A1.a, with a letter from A to E.',
    basis: lines.itemsWithGap,
  },
  'item.reference.not-outcome': {
    summary:
      'A reference names an evidence item, in a year whose toolkit has contributing outcomes for the larger bodies.',
    basis: lines.outcomes,
  },
  'item.reference.repeated': { summary: 'Two items have the same reference.', basis: lines.itemsWithGap },
  'item.reference.not-confirmed': {
    summary: 'The reference of an item that was carried over from another year is not confirmed for this one.',
    basis: lines.itemsWithGap,
  },
  'item.gap.missing': {
    summary: 'An item does not say what is missing today: its current position.',
    basis: lines.itemsWithGap,
  },
  'item.gap.repeats-title': {
    summary: 'The current position of an item only repeats its title.',
    basis: lines.itemsWithGap,
  },
  'item.covid.missing': {
    summary: 'An item does not say whether the Covid response affected it.',
    basis: lines.covidAnswer,
  },
  'action.description.missing': { summary: 'An action does not say what will be done.', basis: lines.actionsNeeded },
  'item.catalogue.not-listed': {
    summary: 'The list of evidence items that you opened does not have this reference.',
    basis: lines.itemsWithGap,
  },
  'item.catalogue.not-mandatory': {
    summary: 'The list that you opened has the item as not mandatory for this kind of organisation.',
    basis: lines.itemsWithGap,
  },
  'item.actions.all-vague': {
    summary: 'Nothing is planned for an item: every action only says something such as “TBC” or “ongoing”.',
    basis: lines.realisticPlan,
  },
  'action.description.vague': {
    summary: 'An action does not say what will be done: “look into”, “as soon as possible”, no verb.',
    basis: lines.actionsNeeded,
  },
  'action.evidence.missing': {
    summary: 'Actions do not say which evidence will show that they are done. Reported once for a plan.',
    basis: null,
  },
  'action.owner.missing': {
    summary: 'An action has no owner, or one that is still to be confirmed.',
    basis: lines.ownerForEach,
  },
  'action.owner.names-nobody': {
    summary: 'The owner of an action is a team or a department, not a person or a post.',
    basis: lines.ownerForEach,
  },
  'plan.owner.has-most': {
    summary: 'One owner has two thirds or more of the outstanding actions, where there are six or more.',
    basis: lines.realisticPlan,
  },
  'action.due.missing': { summary: 'An action has no completion date.', basis: lines.datesGiven },
  'action.due.after-limit': {
    summary: 'An action is due after the limit, on an item that the Covid response did not affect.',
    basis: lines.datesWithinLimit,
  },
  'action.due.after-limit-with-covid': {
    summary: 'An action is due on a fixed day after the limit, on an item that the Covid response affected.',
    basis: lines.covidDates,
  },
  'action.due.before-prepared': {
    summary: 'An action is due before the plan was prepared.',
    basis: lines.datesWithinLimit,
  },
  'action.due.relative-without-covid': {
    summary:
      'A date is relative to the return to business as usual, on an item that the Covid response did not affect.',
    basis: lines.covidDates,
  },
  'action.due.relative': {
    summary: 'A date is relative to the return to business as usual, in a year that is not known to allow it.',
    basis: lines.covidDates,
  },
  'action.due.long-after-bau': {
    summary: 'An action is due more than 6 months after the return to business as usual.',
    basis: lines.datesWithinLimit,
  },
  'action.due.overdue-without-reason': {
    summary: 'An action of an agreed plan is past its date, with no progress and no reason for a change.',
    basis: lines.updates,
  },
  'action.due.not-working-day': {
    summary: 'An action is due on a weekend or on a bank holiday in England.',
    basis: lines.realisticPlan,
  },
  'plan.due.all-on-last-day': {
    summary: 'Every outstanding action, of two or more, is due on the last day.',
    basis: lines.realisticPlan,
  },
  'item.due.far-without-step': {
    summary: 'An item has one action, due in the last month before the limit, with no step on the way.',
    basis: lines.realisticPlan,
  },
  'action.due.unclear': {
    summary: 'In a plan that was received, a due date is in words that name no single day, or can be read as two days.',
    basis: lines.datesGiven,
  },
  'item.covid.unclear': {
    summary: 'In a plan that was received, the answer to the Covid question is neither Yes nor No.',
    basis: lines.covidAnswer,
  },
  'sign-off.date.unclear': {
    summary: 'In a plan that was received, the date of the sign-off names no single day, or can be read as two days.',
    basis: lines.siroSignOff,
  },
  'action.change-reason.missing': {
    summary: 'An action is due later than was agreed, and the plan does not say why.',
    basis: lines.updates,
  },
  'action.completed-on.missing': {
    summary: 'An action of an agreed plan is complete, and the plan does not say on which day.',
    basis: lines.updates,
  },
  'action.completed-on.in-future': {
    summary: 'An action is complete on a day that is still to come.',
    basis: lines.updates,
  },
  'sign-off.siro-name.missing': { summary: 'The SIRO who signs the plan off is not named.', basis: lines.siroSignOff },
  'sign-off.date.missing': { summary: 'The date of the SIRO’s sign-off is not given.', basis: lines.siroSignOff },
  'sign-off.date.before-prepared': {
    summary: 'The SIRO signed off before the plan was prepared or last changed.',
    basis: lines.siroSignOff,
  },
  'sign-off.date.after-deadline': {
    summary: 'The SIRO signed off after the deadline for publishing. An agreed plan may be signed off again later.',
    basis: lines.deadline,
  },
}
