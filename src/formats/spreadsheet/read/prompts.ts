/** Words that a template puts where an answer will stand: "Please select", "dd/mm/yyyy", "<name>". They say nothing. */

const prompts: readonly RegExp[] = [
  /^(please )?(select|choose|pick)( (one|here|an? (option|item|date|status|answer|value)|from (the )?(drop-?down|list)|yes( or |\/)no|y(es)?\/no?))?$/,
  /^(click|tap)( here)? to (enter|select|choose|add)\b.{0,20}$/,
  /^(please )?(enter|insert|add|type)( (a|an|the|your))?( (date|text|name|status|reference|owner|answer|details))( here)?$/,
  // The letters that stand for the digits of a date, in one order or another.
  /^[dmy]{1,4}([\s/.-]+[dmy]{1,4}){1,2}$/,
]

export function isPrompt(text: string): boolean {
  if (text.length > 60) return false
  if (/^<[^<>@]+>$/.test(text)) return true
  const words = text
    .toLowerCase()
    .replace(/[<>[\]()…:*-]+$|^[<>[\]()…:*-]+/g, '')
    .replace(/\.+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return prompts.some((prompt) => prompt.test(words))
}
