/** What the entry of a toolkit year comes to, and what is wrong with it. Apart from the entry: few name a year themselves. */
import { findEdition, yearToCome } from '~/domain/editions'
import { planLimits, textLimits } from '~/domain/plan-values'
import type { ChosenYear } from '~/domain/start-plan'
import { readDateEntry } from '~/components/form/date-entry'
import { knownYear, type YearEntry, type YearField, type YearProblems } from './year-entry'

export type YearReading = { ok: true; year: ChosenYear } | { ok: false; problems: YearProblems }

/** Reads what was entered. `current` is the year that the open plan has, and is no choice; null where there is none. */
export function readYearEntry(entry: YearEntry, current: string | null = null): YearReading {
  const known = knownYear(entry)
  if (known !== null) return { ok: true, year: known }
  const edition = yearName(entry.name)
  const publishBy = readDateEntry(entry.publishBy)
  const completeBy = readDateEntry(entry.completeBy)
  const itemLimit = readItemLimit(entry.itemLimit)
  const uploadItem = entry.uploadItem.trim()
  const faults: [YearField, string | null][] = [
    ['name', nameProblem(edition, current)],
    ['publishBy', publishBy.kind === 'wrong' ? publishBy.message : null],
    ['completeBy', completeBy.kind === 'wrong' ? completeBy.message : null],
    ['itemLimit', itemLimit === undefined ? itemLimitProblem : null],
    ['uploadItem', uploadItem.length > textLimits.line ? `Shorten this to ${textLimits.line} characters` : null],
  ]
  const problems = new Map(faults.flatMap(([field, problem]) => (problem === null ? [] : [[field, problem] as const])))
  if (problems.size > 0) return { ok: false, problems }
  return {
    ok: true,
    year: {
      edition,
      yearFigures: {
        publishBy: publishBy.kind === 'date' ? publishBy.date : null,
        completeBy: completeBy.kind === 'date' ? completeBy.date : null,
        itemLimit: itemLimit ?? null,
        uploadItem,
      },
    },
  }
}

/** The field of the open plan's limit, in which a number that can't be read yet stays as it was typed. */
export const itemLimitFieldId = 'f-plan-itemLimit'

export const itemLimitProblem = `Enter a whole number from 1 to ${planLimits.items}, such as 15`

/** The number; null where nothing is entered, undefined where it can't be one. */
export function readItemLimit(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const limit = Number(text)
  return /^\s*\d{1,4}\s*$/.test(text) && limit >= 1 && limit <= planLimits.items ? limit : undefined
}

/** "2026/27" and "2026 – 27" are "2026-27": the name becomes part of file names. */
function yearName(text: string): string {
  return text.trim().replace(/\s*[/–—-]\s*/gu, '-')
}

function nameProblem(name: string, current: string | null): string | null {
  if (name === '') return `Enter the name of the toolkit year, such as ${yearToCome}`
  if (!/^[A-Za-z0-9-]{1,40}$/.test(name)) {
    return `The name can have up to 40 letters, numbers and hyphens, such as ${yearToCome}`
  }
  if (name === current) return `The plan is already for ${name}`
  return findEdition(name) === null ? null : `${name} is in the list of years. Choose it there`
}
