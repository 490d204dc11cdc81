/** Which part of the site may import which: pages, then what they are made of, then formats and storage, then the domain. */
import { posix } from 'node:path'
import { importsOf } from './import-scanner'

/** Each part with those that it may import besides itself. */
const parts: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  security: [],
  offline: ['security'],
  // What a frame and the page around it say to each other. Every page for frames says it, so it stands below the layouts.
  embed: ['domain'],
  formats: ['domain'],
  storage: ['domain'],
  // Prose and example plans: words and data that any screen may show.
  content: ['domain'],
  styles: [],
  // Layouts and components are one part: the static frame of every page.
  layouts: ['components', 'embed', 'security', 'offline', 'styles', 'content', 'formats', 'storage', 'domain'],
  components: ['layouts', 'embed', 'security', 'offline', 'styles', 'content', 'formats', 'storage', 'domain'],
  // What the islands share stands with the components.
  builder: ['components', 'embed', 'security', 'offline', 'styles', 'content', 'formats', 'storage', 'domain'],
  checker: ['components', 'security', 'offline', 'styles', 'content', 'formats', 'storage', 'domain'],
  pages: [
    ...['layouts', 'components', 'builder', 'checker', 'embed', 'security', 'offline', 'styles', 'content'],
    ...['formats', 'storage', 'domain'],
  ],
}

/** Packages that the domain may use: everything else would bring a format, a screen or a clock with it. */
const domainPackages = new Set(['zod/mini'])

/** Imports of one source file that go against the design, as sentences; none when it keeps to it. */
export function faultsOfImports(path: string, text: string): string[] {
  const part = partOf(path)
  return importsOf(path, text).flatMap(({ specifier, line }) => {
    const at = `${path}:${line}`
    if (specifier === null) return part === null ? [] : [`${at} imports something that is only known when it runs`]
    const target = targetOf(path, specifier)
    if (part === null) return []
    // docs/decisions/0004-zod-mini.md: the other form costs 20 KB wherever a browser fetches it.
    if (specifier === 'zod') return [`${at}: use zod/mini`]
    if (target === null) {
      return part === 'domain' && !domainPackages.has(specifier) ? [`${at}: the domain may not use ${specifier}`] : []
    }
    return faultOfTarget(path, part, target, at)
  })
}

function faultOfTarget(path: string, part: string, target: string, at: string): string[] {
  const targetPart = partOf(target)
  if (targetPart === null) return [`${at}: ${part} may not import ${target}, which is outside src`]
  if (targetPart !== part) {
    return parts[part]?.includes(targetPart) === true ? [] : [`${at}: ${part} may not import ${targetPart} (${target})`]
  }
  const [from, to] = [formatOf(path), formatOf(target)]
  if (to === null || from === to) return []
  return [`${at}: ${from ?? 'a file that all formats share'} may not import the format ${to} (${target})`]
}

/** The part of src that a file belongs to; null for files that stand outside every part. */
function partOf(path: string): string | null {
  const [top, name = '', rest] = path.split('/')
  if (top !== 'src' || rest === undefined) return null
  if (!(name in parts)) throw new Error(`${path} is in a part of src that the design does not know`)
  return name
}

/** The format that a file belongs to; null for those directly in src/formats, which all formats share. */
function formatOf(path: string): string | null {
  const [, part, name = '', rest] = path.split('/')
  return part === 'formats' && rest !== undefined ? name : null
}

/** The path in the project that a specifier leads to; null for a package. */
function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('~/')) return `src/${specifier.slice(2)}`
  if (specifier.startsWith('/')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null
}
