/** The guidance as it stands in its files: frontmatter, headings and prose. */
import { projectFiles, readProjectFile } from '../architecture/project-files'

export interface GuidanceFile {
  /** The file's name without its ending, which is its address too. */
  id: string
  frontmatter: string
  /** What follows the frontmatter. */
  body: string
  headings: { text: string; anchor: string }[]
  /** Prose without tables, quotations and lines marked as an example, which hold invented dates. */
  statements: string
}

export const guidanceFiles: readonly GuidanceFile[] = projectFiles
  .filter((path) => /^src\/content\/guidance\/[^/]+\.md$/.test(path))
  .map((path) => readGuidance(path))

function readGuidance(path: string): GuidanceFile {
  const [, frontmatter = '', ...rest] = readProjectFile(path).split(/^---$/m)
  const body = rest.join('---')
  return {
    id: path.replace(/^.*\/|\.md$/g, ''),
    frontmatter,
    body,
    headings: Array.from(body.matchAll(/^##+ (.+?)(?: \{#([a-z0-9-]+)\})?$/gm), ([, text = '', anchor = '']) => ({
      text,
      anchor,
    })),
    statements: body
      .split('\n')
      .filter((line) => !/^[|>]/.test(line))
      .join('\n'),
  }
}

/** The value of a key of the frontmatter that fits on its line, without quotes. */
export function valueOf(file: GuidanceFile, key: string): string | null {
  return new RegExp(`^${key}: '?(.+?)'?$`, 'm').exec(file.frontmatter)?.[1] ?? null
}

/** Addresses inside the guidance that a text names: the page's id and the anchor, where there is one. */
export function guidanceLinks(text: string): { page: string; anchor: string | null }[] {
  return Array.from(text.matchAll(/\/guidance\/([a-z0-9-]+)\/(?:#([a-z0-9-]+))?/g), ([, page = '', anchor]) => ({
    page,
    anchor: anchor ?? null,
  }))
}
