import { describe, expect, it } from 'vitest'
import { editions } from '~/domain/editions'
import { isThere, pagesNamedIn, pathsNamedIn, scriptsNamedIn } from './architecture/document-claims'
import { projectFiles, readProjectFile } from './architecture/project-files'

interface PackageFile {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const packageFile = JSON.parse(readProjectFile('package.json')) as PackageFile
const packages = new Set(Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies }))

/** Every document but the prose of the site and files that tests read. */
const documents = projectFiles.filter(
  (path) => path.endsWith('.md') && !path.startsWith('src/content/') && !path.startsWith('tests/fixtures/'),
)

describe('documents', () => {
  it.each(documents)('%s names only paths that exist', (document) => {
    const named = pathsNamedIn(readProjectFile(document), packages)
    expect(named.filter((path) => !/^https?:/.test(path) && !isThere(path, document, projectFiles))).toEqual([])
  })

  it.each(documents)('%s names only npm scripts that exist', (document) => {
    const scripts = Object.keys(packageFile.scripts)
    expect(scriptsNamedIn(readProjectFile(document)).filter((name) => !scripts.includes(name))).toEqual([])
  })

  it.each(documents)('%s names only pages that exist', (document) => {
    const missing = pagesNamedIn(readProjectFile(document)).filter((path) => {
      const name = path.slice(1, -1)
      const sources = [
        `src/pages/${name}.astro`,
        `src/pages/${name}/index.astro`,
        `src/content/${name}.md`,
        'src/pages/index.astro',
      ]
      return !sources.slice(0, name === '' ? 4 : 3).some((source) => projectFiles.includes(source))
    })
    expect(missing).toEqual([])
  })

  it('would be caught naming what is not there', () => {
    const text =
      'See `src/none.ts`, [this](docs/none.md#why) and `none.mjs`. Run `npm run none` at `/none/`, not `zod/mini`.'
    const named = pathsNamedIn(text, packages)
    expect(named).toEqual(['src/none.ts', 'none.mjs', 'docs/none.md'])
    expect(named.filter((path) => isThere(path, 'README.md', projectFiles))).toEqual([])
    expect(scriptsNamedIn(text)).toEqual(['none'])
    expect(pagesNamedIn(text)).toEqual(['/none/'])
  })

  it('name the decision that the source cites', () => {
    const sources = projectFiles.filter((path) => /^(src|scripts|tests)\/.*\.(ts|tsx|mjs|astro|scss)$/.test(path))
    const cited = sources.flatMap((path) => readProjectFile(path).match(/docs\/decisions\/[\w-]+\.md/g) ?? [])
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((path) => !projectFiles.includes(path))).toEqual([])
  })
})

describe('the README', () => {
  const readme = readProjectFile('README.md')
  const notYet = /## What is not there yet\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ''

  /** What the README says is missing, and where it will be once it is there. */
  it.each([
    ['Writing the plan as a PDF', 'src/formats/pdf/'],
    ['Checking plans that were received', 'src/checker/'],
    ['Calendar files', 'src/formats/calendar/'],
    ['Embedding', 'src/embed/'],
  ])('says that it is not there yet, exactly as long as that is so: %s', (words, folder) => {
    expect(notYet.includes(words)).toBe(!projectFiles.some((path) => path.startsWith(folder)))
  })

  it('says which toolkit years are missing as long as there is one', () => {
    expect(notYet.includes('Other toolkit years')).toBe(editions.length === 1)
  })

  it('names the two commands that a newcomer needs', () => {
    expect(readme).toContain('npm ci && npm start')
    expect(readme).toContain('npm ci && npm test')
  })
})
