/** What the second sheet says: how to fill the first one by hand. */
import { formatDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'
import { headings, labels } from './own-layout'

export interface HelpRow {
  topic: string
  text: string
  example: string
}

export const helpHeadings: HelpRow = { topic: 'Where', text: 'What to write', example: 'Example' }

export function helpRows(edition: Edition): HelpRow[] {
  const row = (topic: string, text: string, example = ''): HelpRow => ({ topic, text, example })
  const limit =
    edition.completeBy === null
      ? 'A day, as a real date.'
      : `A day, as a real date. The last day for ${edition.id} is ${formatDate(edition.completeBy)}; for an item that your Covid response affected, the next column may be used instead.`
  return [
    row(
      'Every row',
      'One action for each row. Where an item needs several actions, repeat its reference, title, current position and Covid answer on each row, so that sorting or filtering keeps the item together.',
    ),
    row(labels.organisationName, 'The full name of your organisation.', 'Any Town NHS Foundation Trust'),
    row(labels.odsCode, 'Your code in the Organisation Data Service.', 'RZ9'),
    row(labels.organisationType, 'Choose from the list.', 'NHS trust'),
    row(
      labels.siroName,
      'The senior information risk owner who signs the plan off, and below it their job title.',
      'Ade Okafor',
    ),
    row(labels.signedOn, 'The day on which the SIRO signed off the plan.', '21 June 2021'),
    row(labels.preparedOn, 'The day on which this version of the plan was finished.', '14 June 2021'),
    row(
      labels.returnedToBauOn,
      'Only when your organisation has returned to business as usual (BAU): the day on which it did.',
      '1 September 2021',
    ),
    row(headings.reference, 'The number of the evidence item in the toolkit.', '3.2.1'),
    row(headings.title, 'What the item asks for, in a few words.', 'Staff pass the data security training'),
    row(
      headings.gap,
      'Where you are now, and what is missing to meet the item. Give figures if you have them.',
      '88% of staff had passed on 31 May 2021; 95% is needed.',
    ),
    row(
      headings.action,
      'What will be done, starting with a verb, so that a reader can tell when it is finished.',
      'Send each manager a weekly list of staff who have not passed',
    ),
    row(
      headings.owner,
      'One person, with their job title after a comma.',
      'Hannah Bright, Learning and Development Manager',
    ),
    row(headings.due, limit, '30 September 2021'),
    row(
      headings.afterBau,
      'Only for items that your Covid response affected: a number of weeks or months after your return to business as usual. Leave the date empty then.',
      '3 months',
    ),
    row(headings.covid, 'Whether your response to Covid affected meeting the item: Yes or No.', 'No'),
    row(headings.status, 'Not started, In progress or Complete.', 'Not started'),
    row(headings.completedOn, 'The day on which the action was finished, as a real date.', '24 September 2021'),
    row(headings.progress, 'Anything that the reviewer of an update should know.', 'First two lists sent in July'),
    row(
      headings.evidence,
      'What will show that the action is complete, and where it is kept.',
      'Training report of 24 September 2021',
    ),
    row(
      headings.agreedDue,
      'For an update of an agreed plan: the date as it was agreed. It stays as it is, whatever becomes of the date.',
      '30 September 2021',
    ),
    row(
      headings.changeReason,
      'For an update: why the date is another than the one that was agreed.',
      'The training system was down for three weeks',
    ),
    row(
      'Hidden columns',
      'The last three columns are hidden until a plan needs them. To show them, select the columns on both sides, right-click and choose Unhide.',
    ),
    row(
      'Opening it again',
      'A file that the plan builder made also keeps what its sheets do not show, such as the history of the plan. The builder opens it with all of that, and with what was changed in the cells.',
    ),
    ...beforeSending(edition).map((text) => row('Before you send it', text)),
  ]
}

function beforeSending(edition: Edition): string[] {
  return [
    ...(edition.itemLimit === null
      ? []
      : [
          `Count the evidence items that are still outstanding: a plan with more than ${edition.itemLimit} is not agreed.`,
        ]),
    'Check that every action has an owner and a completion date. A plan with a date missing is not agreed.',
    ...(edition.uploadItem === null
      ? []
      : [
          `Upload the file at evidence item ${edition.uploadItem}, and record the SIRO’s sign-off in the comments there.`,
        ]),
    `Publish your assessment${
      edition.publishBy === null ? '' : ` by ${formatDate(edition.publishBy)}`
    }, then write to ask for a review of the plan.`,
  ]
}
