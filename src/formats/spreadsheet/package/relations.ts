/** Relations between the parts of a package (ECMA-376 part 2): which part a part points to. */
import type { OpenPackage } from './open-package'
import { attributeOf, descendants } from './xml-tree'

export interface Relation {
  id: string
  /** The last segment of the type's address: "worksheet", "sharedStrings". Strict and transitional files share it. */
  type: string
  /** The part's name without a leading slash, or the address of an external target. */
  target: string
  external: boolean
}

/** The relations of a part, or of the package itself for ''. None where it has no relations part. */
export function relationsOf(source: OpenPackage, part: string): Relation[] {
  const document = source.xml(relationsPart(part))
  if (document === null) return []
  return Array.from(descendants(document.root, 'Relationship'), (element) => {
    const external = attributeOf(element, 'TargetMode') === 'External'
    const target = attributeOf(element, 'Target') ?? ''
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolveTarget(part, target),
      external,
    }
  })
}

/** The name of the part that holds a part's relations. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** A relation's target as a part name; targets may be absolute or relative to the source part's folder. */
function resolveTarget(part: string, target: string): string {
  const decoded = target.includes('%') ? decodePercent(target) : target
  const path = decoded.startsWith('/') ? decoded.slice(1) : part.slice(0, part.lastIndexOf('/') + 1) + decoded
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
