/** What a spreadsheet problem says in plain English: what is wrong, and what to do next. */
import type { SpreadsheetProblem, SpreadsheetProblemCode } from './problem'

export interface SpreadsheetMessage {
  /** What is wrong, one sentence. */
  problem: string
  /** What to do next, one or two sentences. */
  remedy: string
}

type Values = SpreadsheetProblem['values']
type Wording = (values: Values) => SpreadsheetMessage

const saveAgain = 'Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx) and choose the new file.'
const chooseAnother = 'Choose a spreadsheet (.xlsx, .xls, .ods or .csv) or a saved plan file (.json).'

const wording: Record<SpreadsheetProblemCode, Wording> = {
  'file.empty': () => ({ problem: 'The file is empty.', remedy: chooseAnother }),
  'file.too-large': ({ megabytes, limit }) => ({
    problem: `The file is ${megabytes} MB, and the limit is ${limit} MB.`,
    remedy: 'Remove pictures and sheets that are not part of the plan, save it and choose it again.',
  }),
  'file.not-a-spreadsheet': ({ found }) => ({
    problem: `This is ${found}, not a spreadsheet.`,
    remedy: chooseAnother,
  }),
  'file.encrypted': () => ({
    problem: 'The spreadsheet has a password, so we cannot open it here.',
    remedy: 'Open it in Excel, remove the password under File, Info, Protect Workbook, save it and choose it again.',
  }),
  'file.other-kind': ({ found, expected }) => ({
    problem: `This is ${found}. You need ${expected} here.`,
    remedy: saveAgain,
  }),
  'file.wrong-extension': ({ found, extension }) => ({
    problem: `The file name ends in ${extension}, but the file is ${found}.`,
    remedy: saveAgain,
  }),
  'file.truncated': () => ({
    problem: 'Part of the file is missing.',
    remedy: 'Download or copy it again, check that it opens in Excel and choose it again.',
  }),
  'file.damaged': () => ({ problem: 'The file is damaged and we cannot read it.', remedy: saveAgain }),
  'zip.too-many-entries': ({ entries, limit }) => ({
    problem: `The spreadsheet is made of ${entries} parts, and the limit is ${limit}.`,
    remedy: 'Copy the sheet with the plan into a new spreadsheet, save it and choose the new file.',
  }),
  'zip.inflates-too-large': () => ({
    problem: 'The file unpacks to far more than a plan needs, so we did not open it.',
    remedy: 'Copy the sheet with the plan into a new spreadsheet, save it and choose the new file.',
  }),
  'zip.unsafe-name': () => ({
    problem: 'Part of the file has an unsafe name, so we did not open it.',
    remedy: 'Ask the sender where it comes from. If you trust it, copy the plan into a new spreadsheet.',
  }),
  'zip.overlapping-entries': () => ({
    problem: 'Parts of the file overlap. Harmful files can look like this, so we did not open it.',
    remedy: 'Ask the sender where it comes from. If you trust it, copy the plan into a new spreadsheet.',
  }),
  'zip.not-supported': () => ({
    problem: 'The file is compressed in a way that spreadsheets do not use.',
    remedy: saveAgain,
  }),
  'xml.document-type': () => ({
    problem: 'The file has a document type definition, which can cause harm, so we did not open it.',
    remedy: saveAgain,
  }),
  'xml.too-large': ({ part }) => ({
    problem: `Part of the spreadsheet (${part}) is too large.`,
    remedy: 'Copy the rows of the plan into a new spreadsheet, save it and choose the new file.',
  }),
  'workbook.no-sheet': () => ({ problem: 'The spreadsheet has no sheet with anything in it.', remedy: chooseAnother }),
  'workbook.too-many-sheets': ({ sheets, limit }) => ({
    problem: `The spreadsheet has ${sheets} sheets, and the limit is ${limit}.`,
    remedy: 'Copy the sheet with the plan into a new spreadsheet, save it and choose the new file.',
  }),
  'workbook.too-many-rows': ({ sheet, limit }) => ({
    problem: `The sheet “${sheet}” has more than ${limit} rows of data.`,
    remedy: 'Copy the rows of the plan into a new spreadsheet, save it and choose the new file.',
  }),
  'layout.not-found': () => ({
    problem: 'We could not find a table of evidence items and actions in the file.',
    remedy: 'Check that the sheet has a row of headings such as “Evidence item reference” and “Action required”.',
  }),
  'organisations.not-found': () => ({
    problem: 'We could not find a column of ODS codes with names beside it.',
    remedy: 'Choose a list with the columns “ODS code” and “Name”, or a download from the Organisation Data Service.',
  }),
  'fill.not-xlsx': ({ found }) => ({
    problem: `This is ${found}. We can only fill in an Excel workbook (.xlsx) without changing its layout.`,
    remedy: 'Save it as an Excel workbook (.xlsx) and choose the new file, or download our own spreadsheet.',
  }),
  'fill.external-links': () => ({
    problem: 'The template uses values from other files, so we did not fill it in.',
    remedy: 'Break the links in Excel under Data, Edit Links, save it and choose it again.',
  }),
  'fill.sheet-not-understood': ({ detail }) => ({
    problem: `We could not fill in the sheet safely: ${detail}.`,
    remedy: 'Download our own spreadsheet instead, or copy the plan into your template by hand.',
  }),
  'fill.text-too-long': ({ cell, field, length, limit }) => ({
    problem: `${field} in cell ${cell} has ${length} characters. A spreadsheet cell can hold ${limit}.`,
    remedy: 'Shorten it, or split it into more than one action.',
  }),
  'fill.needs-more-rows': ({ rows }) => ({
    problem: `The template has too few rows for the plan. It needs ${rows} more.`,
    remedy: 'Add rows to the template in Excel, save it and choose it again.',
  }),
  'work.stopped': () => ({ problem: 'This was stopped.', remedy: 'Start it again when you are ready.' }),
  'work.time-limit': ({ seconds }) => ({
    problem: `The file took more than ${seconds} seconds, so we stopped.`,
    remedy: 'Copy the sheet with the plan into a new spreadsheet, save it and try again.',
  }),
  'work.fault': () => ({
    problem: 'Something went wrong in this tool.',
    remedy: 'Reload the page and try again. Your plan is not affected, but save a plan file (.json) to be safe.',
  }),
}

/** The words for a problem. Every code has some; the compiler sees to it. */
export function describeSpreadsheetProblem(problem: SpreadsheetProblem): SpreadsheetMessage {
  return wording[problem.code](problem.values)
}
