/** Whether two values of a plan are the same to a reader. */

/** Values are texts, dates, flags, and records of these: the same to a reader whatever the order of their keys. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left.trim() === right.trim()
  if (!isRecord(left) || !isRecord(right)) return left === right
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => sameValue(Reflect.get(left, key), Reflect.get(right, key)))
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
