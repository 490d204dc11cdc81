/**
 * Words that headings use for each field of a plan, with how sure each makes us (0 to 100). A heading may be in two
 * languages or say two things, parted by a stroke: each part is looked at by itself.
 */
import type { MappedField } from '../layout'
import { welshHeadings } from './welsh-heading-words'

interface HeadingPattern {
  field: MappedField
  pattern: RegExp
  sure: number
}

const patterns: readonly HeadingPattern[] = [
  ...welshHeadings,
  {
    field: 'title',
    pattern: /\b(text|description|title|wording|name|summary) of (the )?(evidence|item|requirement|assertion|standard)/,
    sure: 92,
  },
  { field: 'due', pattern: /\bdates? (for|of) (completion|delivery)\b/, sure: 86 },
  { field: 'due', pattern: /^dates$/, sure: 60 },
  { field: 'status', pattern: /^current status$|\bstate of (the )?(action|task)s?\b/, sure: 70 },
  { field: 'gap', pattern: /^current status$/, sure: 62 },
  {
    field: 'action',
    pattern:
      /\b(plans?|steps?|work|how)\b.*\b(close|address|meet|fix|resolve|mend|improve)\b|\b(steps?|measures?|activities|work)\b.*\b(to be taken|to take|planned|required|needed)\b|\b(going to do|will you do|needs doing)\b/,
    sure: 96,
  },
  { field: 'covid', pattern: /covid|coronavirus|pandemic|\bc-?19\b/, sure: 100 },
  { field: 'percent', pattern: /%|per ?cent/, sure: 98 },
  { field: 'ownerEmail', pattern: /\be-?mail\b/, sure: 90 },
  { field: 'ownerRole', pattern: /\b(owner|lead)('s)? (role|job title|post)\b|^(job title|role)$/, sure: 92 },
  {
    field: 'agreedDue',
    pattern:
      /\b(agreed|original|originally|baseline|initial)\b.*\b(date|deadline|completion|delivery|due|target|end|finish)\b|\b(date|deadline)\b.*\b(agreed|originally)\b/,
    sure: 98,
  },
  {
    field: 'evidence',
    pattern: /evidence (of|to show|that|for) (completion|closure|complete)|completion evidence$/,
    sure: 92,
  },
  { field: 'evidence', pattern: /\b(supporting evidence|evidence (provided|attached|submitted))\b/, sure: 85 },
  {
    field: 'completedOn',
    pattern:
      /\b(completion|delivery|end|finish) dates? \(?actual\)?|\b(date|when) (completed|closed|finished|achieved)|^(completed|closed)( on| date)?$|actual (completion|end|finish|date)/,
    sure: 97,
  },
  {
    field: 'afterBau',
    pattern:
      /(after|following|post|from|since)\b.*\b(bau|business as usual|return)|^relative date$|\bbau\b.*\b(weeks|months|time|period)/,
    sure: 95,
  },

  {
    field: 'reference',
    pattern: /(evidence|item|dspt|requirement|assertion|outcome|caf|toolkit).*\b(ref(erence)?|id|no|num(ber)?)\b/,
    sure: 100,
  },
  { field: 'reference', pattern: /^(item |evidence )?(ref(erence)?|id|ref no|reference (no|number))$/, sure: 85 },
  { field: 'reference', pattern: /\b(ref|reference)\b/, sure: 60 },
  { field: 'reference', pattern: /^(dspt )?evidence item$|^dspt (evidence|item)$|^dspt$/, sure: 75 },
  { field: 'reference', pattern: /^evidence$|^(dspt |caf )?(item|assertion|outcome|contributing outcome)$/, sure: 50 },

  {
    field: 'title',
    pattern:
      /(evidence|item|requirement|assertion|outcome|standard|question).*\b(text|description|title|wording|name|details?|summary)\b/,
    sure: 92,
  },
  {
    field: 'title',
    pattern:
      /^(the )?(requirement|what is required|question|description|requirement not met)$|^what the (toolkit|dspt|standard) (asks|requires|says)\b/,
    sure: 80,
  },
  { field: 'title', pattern: /^(dspt )?evidence item$|^(contributing )?outcome$/, sure: 62 },
  { field: 'title', pattern: /^(title|topic|subject|area)$/, sure: 60 },

  {
    field: 'gap',
    pattern:
      /\bgaps?\b|\bcurrent (position|state|situation|compliance)\b|\bwhat is missing\b|\bshortfall\b|\bwhere (we are|are we)\b/,
    sure: 95,
  },
  {
    field: 'gap',
    pattern: /\b(issue|deficien\w+|weakness|problem|non-?complian\w+|not met|reason)\b|^why\b|\bfinding\b|\bposition\b/,
    sure: 75,
  },

  {
    field: 'owner',
    pattern:
      /\b(action|task) (owner|lead|holder)|\bowner( ?\(s\)|s)?$|^(owned by|who)$|\bwho (will|is|does)\b|\bby whom\b/,
    sure: 97,
  },
  { field: 'owner', pattern: /\bowner\b/, sure: 80 },
  {
    field: 'owner',
    pattern: /\b(responsible|responsibility|assigned|assignee|accountable|action by|named person|person)\b/,
    sure: 82,
  },
  { field: 'owner', pattern: /\blead\b/, sure: 70 },

  {
    field: 'status',
    pattern: /^(action )?status$|\bstatus of (the )?(action|task)\b|^(action|task|progress) status$/,
    sure: 95,
  },
  { field: 'status', pattern: /^(rag|rag rating|rag status|state|progress rag)$/, sure: 70 },

  {
    field: 'due',
    pattern:
      /\b(expected|target|planned|estimated|proposed|due)\b.*\b(date|completion|end|finish)\b|\b(due|target) date\b|\bby when\b|\bdeadline\b|\bdue (by|on)\b|^due$/,
    sure: 97,
  },
  {
    field: 'due',
    pattern:
      /\bdate\b.*\bwill be (complete|completed|done|met|finished)|\b(complete|completed|finish|finished|done|delivered) by\b/,
    sure: 97,
  },
  {
    field: 'due',
    pattern: /\b(completion|end|delivery|finish)\b.*\bdates?\b|\btimescales?\b|\b(task|action) (end|due|finish)\b/,
    sure: 88,
  },
  { field: 'due', pattern: /^(target|when|end|finish|completion|date)$/, sure: 60 },

  {
    field: 'action',
    pattern:
      /\bactions?\b.*\b(required|needed|to be taken|to take|planned|plan|proposed|to address|to meet)\b|\bwhat (we will|will be|needs to be|is to be) do(ne)?\b|\bwhat will we do\b/,
    sure: 97,
  },
  {
    field: 'action',
    pattern:
      /\b(planned|corrective|remedial|improvement|mitigating|remediation) (action|activity|activities|work|steps?)s?\b|^(the )?actions?( ?\(s\))?$|^actions? plan$|\bnext steps?\b/,
    sure: 95,
  },
  { field: 'action', pattern: /^(tasks?|activity|activities|steps?|remediation|mitigation|what|plan|work)$/, sure: 80 },
  { field: 'action', pattern: /\bactions?\b/, sure: 60 },

  { field: 'progress', pattern: /\b(progress|comments?|notes?|remarks?)\b/, sure: 80 },
  { field: 'progress', pattern: /\bupdates?\b/, sure: 60 },
]

const months =
  '(?:january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\.? ?(?:20)?\\d{2})'
const laterRounds = `${months}|interim|mid-?year|(?:six|6|three|3)[ -]months?|follow-?up|second|latest|quarterly`

/**
 * Columns of an update: what has become of what was agreed, and why. They speak of dates, comments and reasons too, so that a
 * heading which is one of these is nothing else.
 */
const ofUpdates: readonly HeadingPattern[] = [
  {
    field: 'dateValid',
    pattern:
      /\bstill\b.*\b(valid|achievable|realistic|accurate|correct|on track)\b|\bdates?\b.*\b(valid|achievable|on track)\b/,
    sure: 98,
  },
  {
    field: 'changeReason',
    pattern:
      /\b(reasons?|explanation|justification|rationale)\b.*\b(chang\w+|delay\w*|slip\w*|exten\w+|revis\w+|new date|moved|late|overdue|missed)\b|\bwhy\b.*\bdates?\b.*\b(chang\w+|moved|slipped)\b/,
    sure: 98,
  },
  {
    field: 'revisedDue',
    pattern:
      /\b(revised|updated|new|extended|amended|rescheduled|latest|forecast)\b.*\b(dates?|deadline|completion|timescales?|target)\b|\bextended (to|until)\b|\bextension date\b/,
    sure: 98,
  },
  {
    field: 'laterProgress',
    pattern: new RegExp(
      `\\b(?:${laterRounds})\\b.*\\b(?:comments?|updates?|progress)\\b|\\b(?:comments?|updates?|progress)\\b.*\\b(?:${months})`,
    ),
    sure: 90,
  },
]

/** Headings of columns that a plan takes nothing from: someone else's, or of another thing than the action. */
const someoneElses =
  /\b(reviewer|office|internal|nhs england|nhs digital|assessor)('s)?( use| only| comments?| notes?)\b|\blast (updated|reviewed)\b|\bupdated (by|on)\b/
const notOurs =
  /\b(revised|updated|extended|latest)\b|\bstart\b|\breview date\b|\bdays\b|\borganisation (code|name)\b|\byour answer\b|\bsector\b/
/** Words of other things that may stand beside what a plan asks for too: "Gap / risk", "Action required and cost". */
const besideOurs = /\b(new|mandatory|cost|budget|risk)\b/

/** What may share its column with another thing. A date or a share may not: that of a cost would be taken for the action's. */
const sharing: ReadonlySet<MappedField> = new Set(['reference', 'title', 'gap', 'action', 'owner', 'covid'])
/** How sure a pattern has to be beside a word of another thing. */
const strong = 80
/** How much less sure such a word makes us: a column whose heading says one thing only comes first. */
const lessSure = 30

/** What comes further on in a heading explains it, in words that could be those of any column. */
const longestHeading = 120

/** True where a heading says more than the name of its column: it is known by how it begins. */
export function isLongHeading(heading: string): boolean {
  return heading.length > longestHeading
}

export function isNotOurs(heading: string): boolean {
  const text = matchedText(heading)
  return isOthers(text) || (ofUpdate(text) === undefined && besideOurs.test(text))
}

function isOthers(text: string): boolean {
  return someoneElses.test(text) || (ofUpdate(text) === undefined && notOurs.test(text))
}

function ofUpdate(text: string): HeadingPattern | undefined {
  return ofUpdates.find(({ pattern }) => pattern.test(text))
}

/** How sure a heading makes us of each field that it may mean. */
export function fieldsOfHeading(heading: string): Map<MappedField, number> {
  const text = matchedText(heading)
  const found = new Map<MappedField, number>()
  if (text === '' || isOthers(text)) return found
  const later = ofUpdate(text)
  if (later !== undefined) return found.set(later.field, later.sure)
  const isShared = besideOurs.test(text)
  for (const part of new Set([text, ...text.split(/\s*[/|\n–]\s*/)])) {
    const loss = besideOurs.test(part) ? lessSure : 0
    for (const { field, pattern, sure } of patterns) {
      if ((isShared && !sharing.has(field)) || (loss > 0 && sure < strong)) continue
      if (pattern.test(part) && !contradicted(field, part)) {
        found.set(field, Math.max(found.get(field) ?? 0, sure - loss))
      }
    }
  }
  // "Relative date / comments" is where the writer of the template wanted both.
  if (found.has('progress') && text.includes('relative')) found.delete('afterBau')
  return found
}

function matchedText(heading: string): string {
  // A word that is cut off would be another one.
  return normalHeading(isLongHeading(heading) ? heading.slice(0, longestHeading).replace(/\S*$/, '') : heading)
}

/** Words that show that a pattern matched the wrong thing: "action owner" is no action. */
function contradicted(field: MappedField, text: string): boolean {
  switch (field) {
    case 'action':
      return /\b(owner|by whom|who|lead|date|when|status|ref|reference|no|number|id|progress|complete|responsible|due|deadline|action by|state|perchennog|cyfrifol|cyfeirnod|dyddiad|statws)\b/.test(
        text,
      )
    case 'reference':
      return /\b(evidence of|link|attach\w*|location|preference|organisation|action (ref|no|id)|yes|y ?\/ ?n)\b/.test(
        text,
      )
    case 'owner':
      return /\b((risk|cost|budget) owner|siro|ownership)\b|\b(owner|lead)('s)? (role|job title|post|email|e-mail)\b/.test(
        text,
      )
    case 'due':
      return /\b(actual|completed on|date completed|signed|sign-?off|siro|evidence)\b/.test(text)
    case 'title':
      return /\b(ref|reference|status|category|organisation)\b/.test(text)
    case 'gap':
      return /\b(requirement not met|evidence of|reason for change)\b|\b(plan|actions?|steps?|how|close|closing)\b.*\bgaps?\b|\b(issue|risk|gap) (score|rating|owner|ref|reference|id|no|number)\b/.test(
        text,
      )
    case 'progress':
      return /%|per ?cent|\bstatus\b/.test(text)
    case 'covid':
      return false
    default:
      return false
  }
}

export function normalHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[*:?]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
