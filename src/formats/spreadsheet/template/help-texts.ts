/** What the second sheet says: how to fill the first one by hand. */
import { formatDate } from '~/domain/calendar-date'
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
            'Write your toolkit year in it, so that a reader can tell which year the plan is for.',
            '2026-27',
          ),
        ]
      : []),
    row(
      'Every row',
      `One action for each row. Where an item needs several actions, repeat its ${repeated} on each row, so that sorting or filtering keeps the item together.`,
    ),
    row(labels.organisationName, 'The full name of your organisation.', 'Any Town NHS Foundation Trust'),
    row(labels.odsCode, 'Your code in the Organisation Data Service.', 'RZ9'),
    row(labels.organisationType, 'Choose from the list.', 'NHS trust'),
    row(
      labels.siroName,
      'The senior information risk owner who signs the plan off, and below it their job title.',
      'Ade Okafor',
    ),
    row(labels.signedOn, 'The day on which the SIRO signed off the plan.', day('21 June')),
    row(labels.preparedOn, 'The day on which this version of the plan was finished.', day('14 June')),
    ...(covidDates
      ? [
          row(
            labels.returnedToBauOn,
            'Only when your organisation has returned to business as usual (BAU): the day on which it did.',
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
      'What will be done, starting with a verb, so that a reader can tell when it is finished.',
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
            'Only for items that your Covid response affected: a number of weeks or months after your return to business as usual. Leave the date empty then.',
            '3 months',
          ),
          row(headings.covid, 'Whether your response to Covid affected meeting the item: Yes or No.', 'No'),
        ]
      : []),
    row(headings.status, 'Not started, In progress or Complete.', 'Not started'),
    row(headings.completedOn, 'The day on which the action was finished, as a real date.', day('24 September')),
    row(headings.progress, 'Anything that the reviewer of an update should know.', 'First two lists sent in July'),
    row(
      headings.evidence,
      'What will show that the action is complete, and where it is kept.',
      `Training report of ${day('24 September')}`,
    ),
    row(
      headings.agreedDue,
      'For an update of an agreed plan: the date as it was agreed. It stays as it is, whatever becomes of the date.',
      day('30 September'),
    ),
    row(
      headings.changeReason,
      'For an update: why the date is another than the one that was agreed.',
      'The training system was down for three weeks',
    ),
    row(
      'Hidden columns',
      `${covidDates ? 'The last three columns' : 'Two columns about Covid and the last three columns'} are hidden until a plan needs them. To show them, select the columns on both sides, right-click and choose Unhide.`,
    ),
    row(
      'Opening it again',
      'A file that the plan builder made also keeps what its sheets do not show, such as the history of the plan. The builder opens it with all of that, and with what was changed in the cells.',
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
  const help = 'A day, as a real date.'
  if (completeBy === null) return help
  const covid = covidDates ? '; for an item that your Covid response affected, the next column may be used instead' : ''
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
          `Count the evidence items that are still outstanding: a plan with more than ${edition.itemLimit} is not agreed.`,
        ]
      : []),
    `Check that every action has an owner and a completion date.${refusals ? ' A plan with a date missing is not agreed.' : ''}`,
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
