/** What the second sheet says: how to fill the first one by hand. */
import { formatDate } from '~/domain/calendar-date'
import { yearToCome } from '~/domain/editions/another-year'
import { isKnown, type Edition } from '~/domain/editions/edition'
import { referenceExample } from '~/domain/standards'
import { anotherYearId, headings, labels } from './own-layout'

export interface HelpRow {
  topic: string
  text: string
  example: string
}

export const helpHeadings: HelpRow = { topic: 'Where', text: 'What to write', example: 'Example' }

export function helpRows(edition: Edition): HelpRow[] {
  const row = (topic: string, text: string, example = ''): HelpRow => ({ topic, text, example })
  const { covidDates } = edition
  const day = (text: string) => `${text} ${exampleYear(edition)}`
  const repeated = covidDates
    ? 'reference, title, current position and Covid answer'
    : 'reference, title and current position'
  return [
    ...(edition.id === anotherYearId
      ? [
          row(
            'The title',
            'Write your toolkit year in it, so that readers know which year the plan is for.',
            yearToCome,
          ),
        ]
      : []),
    row(
      'Every row',
      `Use one row for each action. If an item needs several actions, repeat its ${repeated} on each row. Sorting and filtering then keep the item together.`,
    ),
    row(labels.organisationName, 'The full name of your organisation.', 'Any Town NHS Foundation Trust'),
    row(labels.odsCode, 'Your code in the Organisation Data Service.', 'RZ9'),
    row(labels.organisationType, 'Choose from the list.', 'NHS trust'),
    row(
      labels.siroName,
      'The senior information risk owner (SIRO) who signs off the plan, and below it their job title.',
      'Ade Okafor',
    ),
    row(labels.signedOn, 'The date the SIRO signed off the plan.', day('21 June')),
    row(labels.preparedOn, 'The date this version of the plan was finished.', day('14 June')),
    ...(covidDates
      ? [
          row(
            labels.returnedToBauOn,
            'The date your organisation returned to business as usual (BAU). Leave this empty if it has not.',
            day('1 September'),
          ),
        ]
      : []),
    row(headings.reference, referenceHelp[edition.references], referenceExample(edition.references)),
    row(headings.title, 'What the item asks for, in a few words.', 'Staff pass the data security training'),
    row(
      headings.gap,
      'Where you are now, and what is missing to meet the item. Give figures if you have them.',
      `On ${day('31 May')} 61 of 500 staff had not passed.`,
    ),
    row(
      headings.action,
      'What will be done. Start with a verb, and make it clear when the action is finished.',
      'Send each manager a weekly list of staff who have not passed',
    ),
    row(
      headings.owner,
      'One person, with their job title after a comma.',
      'Hannah Bright, Learning and Development Manager',
    ),
    row(headings.due, dueHelp(edition), day('30 September')),
    ...(covidDates
      ? [
          row(
            headings.afterBau,
            'Only for items that your Covid response affected. Give a number of weeks or months after your return to business as usual, and leave the date empty.',
            '3 months',
          ),
          row(headings.covid, 'Did your Covid response affect meeting the item? Yes or No.', 'No'),
        ]
      : []),
    row(headings.status, 'Not started, In progress or Complete.', 'Not started'),
    row(headings.completedOn, 'The date the action was finished. Enter a date, not words.', day('24 September')),
    row(headings.progress, 'Anything a reviewer should know about the update.', 'First two lists sent in July'),
    row(
      headings.evidence,
      'What will show that the action is complete, and where to find it.',
      `Training report of ${day('24 September')}`,
    ),
    row(
      headings.agreedDue,
      'For updates to an agreed plan: the date that was agreed. Do not change it, even if the due date changes.',
      day('30 September'),
    ),
    row(
      headings.changeReason,
      'For updates: why the date is different from the one agreed.',
      'The training system was down for three weeks',
    ),
    row(
      'Hidden columns',
      `${covidDates ? 'The last three columns' : 'Two columns about Covid and the last three columns'} are hidden until a plan needs them. To show them, select the columns on both sides, right-click and choose Unhide.`,
    ),
    row(
      'Opening it again',
      'Files made by the plan builder also have things the sheets do not show, such as the history of the plan. The builder opens all of that again, with any changes you made in the cells.',
    ),
    ...beforeSending(edition).map((text) => row('Before you send it', text)),
  ]
}

const referenceHelp: Record<Edition['references'], string> = {
  items: 'The number of the evidence item in the toolkit.',
  outcomes: 'The reference of the contributing outcome in the toolkit.',
  either: 'The reference of the evidence item, or of the contributing outcome, in the toolkit.',
}

function dueHelp({ id, completeBy, covidDates }: Edition): string {
  const help = 'The date you expect to finish the action. Enter a date, not words.'
  if (completeBy === null) return help
  const covid = covidDates ? '. For an item that your Covid response affected, you can use the next column instead' : ''
  return `${help} The last day for ${id} is ${formatDate(completeBy)}${covid}.`
}

/** Examples are of the year in which plans are sent; those of a year that nobody knows are of one to come. */
function exampleYear({ publishBy }: Edition): string {
  return publishBy === null ? '2027' : publishBy.slice(0, 4)
}

function beforeSending(edition: Edition): string[] {
  // What is refused is known together with the limit: from the instructions of a year, or not at all.
  const refusals = isKnown(edition, 'itemLimit')
  return [
    ...(refusals
      ? [
          `Count the evidence items that are still outstanding. A plan with more than ${edition.itemLimit} is not agreed.`,
        ]
      : []),
    `Check that every action has an owner and a due date.${refusals ? ' A plan with due dates missing is not agreed.' : ''}`,
    ...(edition.uploadItem === null
      ? []
      : [
          `Upload the file at evidence item ${edition.uploadItem} and record the SIRO’s sign-off in the comments there.`,
        ]),
    `Publish your assessment${
      edition.publishBy === null ? '' : ` by ${formatDate(edition.publishBy)}`
    }, then write to ask for a review of the plan.`,
  ]
}
