/** File names of which no two are the same: what is given twice gets a number before its extension. */
export function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>()
  return names.map((name) => {
    let unique = name
    for (let number = 2; used.has(unique); number += 1) unique = name.replace(/(\.[^.]*)?$/, `-${number}$1`)
    used.add(unique)
    return unique
  })
}
