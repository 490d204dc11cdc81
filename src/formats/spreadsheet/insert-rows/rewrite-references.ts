/**
 * Finds the references in a formula (ECMA-376 part 1, 18.17.2) and lets them be replaced; every other character stays. What
 * only looks like one is passed over: texts, function names (LOG10), columns of tables (Plan[Q1]), names, error values.
 */
import { cornerText, parseCorner, referenceOf, type Corner, type Reference } from './a1-reference'

/** What stands before the exclamation mark of a reference. */
export type Qualifier =
  | { kind: 'none' }
  | { kind: 'sheet'; name: string }
  /** Another workbook, several sheets at once, or a sheet that was deleted. */
  | { kind: 'other' }

/** What a reference becomes; null where it stays. */
export type Rewrite = (reference: Reference, qualifier: Qualifier) => Reference | null

const textPattern = /"(?:[^"]|"")*"?/y
const quotedPattern = /'((?:[^']|'')*)'(:'(?:[^']|'')*')?!?/y
const errorPattern = /#(?:N\/A|DIV\/0!|[A-Za-z_]+[!?]?)/y
const wordPattern = /[\p{L}\p{M}\p{N}_.\\?$]+/uy
const secondSheetPattern = /:[\p{L}\p{M}\p{N}_.\\?]+!/uy
const none: Qualifier = { kind: 'none' }
const other: Qualifier = { kind: 'other' }

export function rewriteReferences(formula: string, rewrite: Rewrite): string {
  let result = ''
  let at = 0
  let qualifier = none
  let qualifierText = ''
  const pass = (end: number, next: Qualifier = none): void => {
    qualifier = next
    qualifierText = next === none ? '' : formula.slice(at, end)
    result += formula.slice(at, end)
    at = end
  }

  while (at < formula.length) {
    const character = formula.charAt(at)
    if (character === '"') pass(endOf(textPattern, formula, at))
    else if (character === "'") {
      // An apostrophe that nothing closes stands for itself.
      const end = Math.max(endOf(quotedPattern, formula, at), at + 1)
      pass(end, formula.charAt(end - 1) === '!' ? quotedQualifier(formula.slice(at + 1, end - 2)) : none)
    } else if (character === '[') {
      const end = endOfBracket(formula, at)
      // "[1]Plan!A1" is a cell of another workbook; "[Status]" is a column of the table around it.
      const sheet = endOf(wordPattern, formula, end)
      pass(formula.charAt(sheet) === '!' ? sheet + 1 : end, formula.charAt(sheet) === '!' ? other : none)
    } else if (character === '#') {
      const end = Math.max(endOf(errorPattern, formula, at), at + 1)
      pass(end, formula.charAt(end - 1) === '!' ? other : none)
    } else {
      const end = endOf(wordPattern, formula, at)
      const following = formula.charAt(end)
      const throughSheets = qualifier === none ? endOf(secondSheetPattern, formula, end) : end
      if (end === at) pass(at + 1)
      else if (following === '!') pass(end + 1, { kind: 'sheet', name: formula.slice(at, end) })
      else if (throughSheets > end) pass(throughSheets, other)
      else if (following === '(' || following === '[') pass(end)
      else {
        const found = readReference(formula, at, end, qualifierText)
        const changed = found === null ? null : rewrite(found.reference, qualifier)
        if (found === null || changed === null) pass(found?.end ?? end)
        else {
          const separator = changed.to === null ? '' : found.separator + cornerText(changed.to)
          result += cornerText(changed.from) + separator
          at = found.end
          qualifier = none
          qualifierText = ''
        }
      }
    }
  }
  return result
}

/** Where a sticky pattern's match at that place ends; that place itself where there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** "Plan" or "It''s"; a colon spans sheets and a bracket names a workbook, neither of which a sheet's name may hold. */
function quotedQualifier(raw: string): Qualifier {
  return /[:[\]]/.test(raw) ? other : { kind: 'sheet', name: raw.replaceAll("''", "'") }
}

/** Past the bracket that closes the one here; an apostrophe escapes the character after it. */
function endOfBracket(formula: string, start: number): number {
  let depth = 0
  for (let at = start; at < formula.length; at++) {
    const character = formula.charAt(at)
    if (character === "'") at++
    else if (character === '[') depth++
    else if (character === ']' && --depth === 0) return at + 1
  }
  return formula.length
}

interface Found {
  reference: Reference
  /** Between the corners: a colon, and the sheet's name where it is written twice. */
  separator: string
  end: number
}

function readReference(formula: string, start: number, end: number, qualifierText: string): Found | null {
  const from = parseCorner(formula.slice(start, end))
  if (from === null) return null
  const second = readSecondCorner(formula, end, qualifierText)
  const range = second === null ? null : referenceOf(from, second.corner)
  if (second !== null && range !== null) return { reference: range, separator: second.separator, end: second.end }
  const cell = referenceOf(from, null)
  return cell === null ? null : { reference: cell, separator: '', end }
}

const colonPattern = /\s*:\s*/y

function readSecondCorner(formula: string, at: number, qualifierText: string) {
  const colon = endOf(colonPattern, formula, at)
  if (colon === at) return null
  const start = qualifierText !== '' && formula.startsWith(qualifierText, colon) ? colon + qualifierText.length : colon
  const end = endOf(wordPattern, formula, start)
  const corner: Corner | null = /[([!]/.test(formula.charAt(end)) ? null : parseCorner(formula.slice(start, end))
  return corner === null ? null : { corner, separator: formula.slice(at, start), end }
}
