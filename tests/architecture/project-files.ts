/** The files of the project as they stand in the working tree, without what is installed or built. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const madeFolders = new Set(['node_modules', 'dist', '.git', '.astro', 'test-results', 'playwright-report'])

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    // In a second work tree .git is a file.
    if (madeFolders.has(entry.name)) return []
    return entry.isDirectory() ? list(path) : [path]
  })
}

/** Paths from the root of the project, with forward slashes, sorted. */
export const projectFiles: readonly string[] = list('').sort()

/** The text of a file of the project. */
export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
