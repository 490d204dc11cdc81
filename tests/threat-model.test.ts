import { describe, expect, it } from 'vitest'
import { projectFiles, readProjectFile } from './architecture/project-files'

/** Tests that the threat model names: `path`: “name”. */
function testsNamedIn(markdown: string): { path: string; name: string }[] {
  return Array.from(markdown.matchAll(/`(tests\/[^`]+)`:\s+“([^”\n|]+)”/g), ([, path = '', name = '']) => ({
    path,
    name,
  }))
}

/** Names that stand in a test file, as they are written there. */
function namesIn(path: string): string[] {
  const text = projectFiles.includes(path) ? readProjectFile(path) : ''
  return Array.from(text.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)+)\1,\s*(?:async\s*)?\(/g), ([, , name = '']) => name)
}

describe('the threat model', () => {
  const document = readProjectFile('docs/threat-model.md')
  const named = testsNamedIn(document)

  it('names tests that exist', () => {
    expect(named.filter(({ path, name }) => !namesIn(path).some((each) => each.includes(name)))).toEqual([])
  })

  it('names a test for every threat', () => {
    const rows = document.split('\n').filter((line) => /^\| (?!What|-)/.test(line))
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((row) => testsNamedIn(row).length !== 1)).toEqual([])
  })

  it('covers those who may mean harm', () => {
    for (const who of ['workbook', 'plan file', 'host page', 'embed', 'shared computer']) {
      expect(document.toLowerCase()).toMatch(new RegExp(`^## a (hostile )?${who}`, 'm'))
    }
  })

  it('would be caught naming a test that is not there', () => {
    const [one] = testsNamedIn('| `tests/threat-model.test.ts`: “names tests that were never written” |')
    expect(one?.name).toBe('names tests that were never written')
    expect(namesIn('tests/threat-model.test.ts').some((name) => name === one?.name)).toBe(false)
    expect(namesIn('tests/threat-model.test.ts')).toContain('names tests that exist')
  })
})
