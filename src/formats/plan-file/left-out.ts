/** Finds what a file holds and the plan made from it does not. */
import type { FilePath } from './problem'

/**
 * The paths of all keys of `content` that `kept` lacks. Only what was kept is gone into, so the depth is that of a plan
 * whatever the depth of the file.
 */
export function leftOut(content: unknown, kept: unknown, path: FilePath = []): FilePath[] {
  if (Array.isArray(content) && Array.isArray(kept)) {
    return content.flatMap((entry, index) => leftOut(entry, kept[index], [...path, index]))
  }
  if (!isObject(content) || !isObject(kept)) return []
  return Object.keys(content).flatMap((key) =>
    Object.hasOwn(kept, key)
      ? leftOut(Reflect.get(content, key), Reflect.get(kept, key), [...path, key])
      : [[...path, key]],
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
