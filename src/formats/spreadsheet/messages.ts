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

const saveAgain =
  'Open it in Excel or LibreOffice, save it again as an Excel workbook (.xlsx), and choose the new file.'
const chooseAnother = 'Choose a spreadsheet (.xlsx, .xls, .ods or .csv) or a saved plan file (.json).'

const wording: Record<SpreadsheetProblemCode, Wording> = {
  'file.empty': () => ({ problem: 'The file is empty.', remedy: chooseAnother }),
  'file.too-large': ({ megabytes, limit }) => ({
    problem: `The file has ${megabytes} MB; the tool opens files of up to ${limit} MB.`,
    remedy: 'Remove pictures and sheets that are not part of the plan, save it, and choose it again.',
  }),
  'file.not-a-spreadsheet': ({ found }) => ({
    problem: `This is ${found}, not a spreadsheet, whatever its name says.`,
    remedy: chooseAnother,
  }),
  'file.encrypted': () => ({
    problem: 'The workbook is protected with a password, so it cannot be opened here.',
    remedy: 'Open it in Excel, remove the password under File, Info, Protect Workbook, save it, and choose it again.',
  }),
  'file.other-kind': ({ found, expected }) => ({
    problem: `This is ${found}; ${expected} is needed here.`,
    remedy: saveAgain,
  }),
  'file.wrong-extension': ({ found, extension }) => ({
    problem: `The file is named ${extension} but is ${found}.`,
    remedy: saveAgain,
  }),
  'file.truncated': () => ({
    problem: 'The file ends too early: part of it is missing.',
    remedy: 'Download or copy it again, check that it opens in Excel, and choose it again.',
  }),
  'file.damaged': () => ({ problem: 'The file is damaged and cannot be read.', remedy: saveAgain }),
  'zip.too-many-entries': ({ entries, limit }) => ({
    problem: `The workbook is made of ${entries} parts; the tool opens up to ${limit}.`,
    remedy: 'Copy the sheet with the plan into a new workbook, save it, and choose the new file.',
  }),
  'zip.inflates-too-large': () => ({
    problem: 'The file unpacks to far more than a plan needs, so it was not opened.',
    remedy: 'Copy the sheet with the plan into a new workbook, save it, and choose the new file.',
  }),
  'zip.unsafe-name': () => ({
    problem: 'The file holds a part with an unsafe name, so it was not opened.',
    remedy: 'Ask whoever sent it where it comes from. Copy the plan into a new workbook if you trust it.',
  }),
  'zip.overlapping-entries': () => ({
    problem: 'Parts of the file overlap, as in files that are made to cause harm, so it was not opened.',
    remedy: 'Ask whoever sent it where it comes from. Copy the plan into a new workbook if you trust it.',
  }),
  'zip.not-supported': () => ({
    problem: 'The file is packed in a way that spreadsheets do not use.',
    remedy: saveAgain,
  }),
  'xml.document-type': () => ({
    problem: 'The file holds a document type definition, which can be used to cause harm, so it was not opened.',
    remedy: saveAgain,
  }),
  'xml.too-large': ({ part }) => ({
    problem: `A part of the workbook (${part}) is larger than the tool can handle.`,
    remedy: 'Copy the rows of the plan into a new workbook, save it, and choose the new file.',
  }),
  'workbook.no-sheet': () => ({ problem: 'The workbook has no worksheet with cells.', remedy: chooseAnother }),
  'workbook.too-many-sheets': ({ sheets, limit }) => ({
    problem: `The workbook has ${sheets} sheets; the tool opens up to ${limit}.`,
    remedy: 'Copy the sheet with the plan into a new workbook, save it, and choose the new file.',
  }),
  'workbook.too-many-rows': ({ sheet, limit }) => ({
    problem: `The sheet “${sheet}” has more than ${limit} rows of data.`,
    remedy: 'Copy the rows of the plan into a new workbook, save it, and choose the new file.',
  }),
  'layout.not-found': () => ({
    problem: 'No table of evidence items and actions was found in the file.',
    remedy: 'Check that the sheet has a row of headings such as “Evidence item reference” and “Action required”.',
  }),
  'organisations.not-found': () => ({
    problem: 'No column of ODS codes with names beside it was found in the file.',
    remedy: 'Choose a list with the columns “ODS code” and “Name”, or a download of the Organisation Data Service.',
  }),
  'fill.not-xlsx': ({ found }) => ({
    problem: `This is ${found}. Only an Excel workbook (.xlsx) can be filled in without changing its layout.`,
    remedy: 'Save it as an Excel workbook (.xlsx) and choose the new file, or download the tool’s own spreadsheet.',
  }),
  'fill.external-links': () => ({
    problem: 'The template takes values from other files, so it was not filled in.',
    remedy: 'Break the links in Excel under Data, Edit Links, save it, and choose it again.',
  }),
  'fill.sheet-not-understood': ({ detail }) => ({
    problem: `The sheet could not be filled in safely: ${detail}.`,
    remedy: 'Download the tool’s own spreadsheet instead, or copy the plan into your template by hand.',
  }),
  'fill.text-too-long': ({ cell, field, length, limit }) => ({
    problem: `${field} in cell ${cell} has ${length} characters; a spreadsheet cell holds ${limit}.`,
    remedy: 'Shorten it, or split it into more than one action.',
  }),
  'fill.needs-more-rows': ({ rows }) => ({
    problem: `The template has too few rows for the plan: ${rows} more are needed.`,
    remedy: 'Add rows to the template in Excel, save it, and choose it again.',
  }),
  'work.stopped': () => ({ problem: 'The work was stopped.', remedy: 'Start it again when you are ready.' }),
  'work.time-limit': ({ seconds }) => ({
    problem: `The file took more than ${seconds} seconds, so the work was stopped.`,
    remedy: 'Copy the sheet with the plan into a new workbook, save it, and try again.',
  }),
  'work.fault': () => ({
    problem: 'Something went wrong in the tool itself.',
    remedy: 'Reload the page and try again. Your plan is not affected; save a plan file (.json) to be safe.',
  }),
}

/** The words for a problem. Every code has some; the compiler sees to it. */
export function describeSpreadsheetProblem(problem: SpreadsheetProblem): SpreadsheetMessage {
  return wording[problem.code](problem.values)
}
