/** Tells the names of people from job titles, departments and labels. */

/** Words of posts and departments, which tell a job title from a second name: "Ann Lee, Caldicott Guardian". */
export const posts =
  /\b(manager|lead|head|director|officer|analyst|team|chief|dpo|siro|administrator|coordinator|engineer|department|governance|service|support|board|committee|group|guardian|nurse|owner|partner|secretary|executive|president|consultant|architect|specialist|advis[eo]r|clerk|trainer|technician|developer|planner|assistant|deputy|associate|senior|information|security|data|digital|finance|clinical|medical|nursing|human|resource|it|ig|hr|cyber|estate|facilities|records|procurement|operations|performance|compliance|assurance|programme|project|network|system|technology|infrastructure|auditor|accountant|controller|supervisor|representative|pharmacist|midwife|therapist|trust|ccg|council|hospital|division|directorate|office|staff)s?\b/i
/** Words of labels, which stand where a name might. */
const ofLabels = /\b(chair|contact|version|name|title|role|date)\b/i

/** One person among the owners of an action: a whole name, or initials. What follows in brackets or behind a comma is left aside. */
export function isPerson(text: string): boolean {
  const name = text
    .replace(/\s*[(<].*$/s, '')
    .replace(/,.*$/s, '')
    .trim()
  return /^\p{Lu}[\p{L}’'.-]*(?:\s+[\p{L}’'.-]+)+$|^\p{Lu}{2,3}$/u.test(name) && !posts.test(name)
}

/** Two or three capitals that are not the short name of a post or a department. */
export function areInitials(text: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(text) && !/^(IT|HR|IG|PMO|DPO|CIO|CTO|CEO|COO|CFO|MD)$/.test(text)
}

const wholeName = /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|de|van|von|der|la|bin|al)){1,5}$/u

/** The whole name of a person in a cell that may hold anything. A job title or a date that follows is left aside. */
export function looksLikePerson(text: string): boolean {
  const name = text.replace(/\s*(?:[,(/\d]| [–—-] | (?:on|dated?|agreed|signed|approved)\b).*$/s, '').trim()
  return wholeName.test(name) && !posts.test(name) && !ofLabels.test(name)
}
