/** How workbooks say that an item is mandatory, or that it applies: words, letters, numbers, marks, lists of categories. */
import { categories, type Category } from '~/domain/catalogue'

const yes = /^(?:m|mandatory|yes|y|required|true|1|x|[✓✔☑●•*]|tick(?:ed)?)$/
const no = /^(?:o|n|no|non[- ]?mandatory|not[- ]?mandatory|optional|recommended|false|0|[-–—✗✘☐○])$/
const notApplicable = /^(?:n\/?a|not applicable|not required|does not apply|out of scope)$/

/** True for mandatory, false for not, null where the text says neither. */
export function readMandatory(text: string): boolean | null {
  const word = wordOf(text)
  if (yes.test(word)) return true
  return no.test(word) || notApplicable.test(word) ? false : null
}

/** Whether an item is not asked of a category at all: it is then neither mandatory nor optional for it. */
export function saysNotApplicable(text: string): boolean {
  return notApplicable.test(wordOf(text))
}

/** The categories that a cell names by number, "1, 2 and 4"; null where it says anything else. */
export function categoriesListed(text: string): Category[] | null {
  const word = wordOf(text).replace(/\bcat(?:egory|egories|s|\.)?(?=\W|\d)/g, '')
  if (/^\s*all\s*$/.test(word)) return [...categories]
  if (!/^\s*[1-4](?:(?:[\s,;&/+]|and)+[1-4])*\s*$/.test(word)) return null
  return categories.filter((category) => word.includes(String(category)))
}

function wordOf(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ')
}
