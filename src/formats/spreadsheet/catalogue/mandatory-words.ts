/** How workbooks say that an item is mandatory: words, letters, numbers or marks. */

const yes = /^(?:m|mandatory|yes|y|required|true|1|x|[✓✔☑●•*]|tick(?:ed)?)$/
const no =
  /^(?:o|n|no|non[- ]?mandatory|not[- ]?mandatory|optional|not required|recommended|false|0|n\/?a|not applicable|[-–—✗✘☐○])$/

/** True for mandatory, false for not, null where the text says neither. */
export function readMandatory(text: string): boolean | null {
  const word = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (yes.test(word)) return true
  return no.test(word) ? false : null
}
