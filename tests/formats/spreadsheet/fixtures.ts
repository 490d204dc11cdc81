/** The spreadsheets under tests/fixtures/spreadsheets and what is expected of each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export type FixtureFolder = 'templates' | 'filled' | 'hostile'

const root = (folder: FixtureFolder) => new URL(`../../fixtures/spreadsheets/${folder}/`, import.meta.url)

/** Names, without ending, of the files that come with an expectation. */
export function expectations(folder: FixtureFolder): string[] {
  return readdirSync(root(folder))
    .filter((name) => name.endsWith('.expect.json'))
    .map((name) => name.replace('.expect.json', ''))
}

export function files(folder: FixtureFolder): string[] {
  return readdirSync(root(folder)).filter((name) => !/\.(json|md)$/.test(name))
}

export interface Fixture {
  name: string
  bytes: Uint8Array
  /** Where its expectation stands. */
  expectation: URL
}

/** A file by its name, with or without its ending. */
export function fixture(folder: FixtureFolder, name: string): Fixture {
  const file = files(folder).find((each) => each === name || each.replace(/\.\w+$/, '') === name)
  const url = new URL(file ?? name, root(folder))
  if (!existsSync(url)) throw new Error(`No such fixture: ${name}`)
  return {
    name: file ?? name,
    bytes: new Uint8Array(readFileSync(url)),
    expectation: new URL(`${name}.expect.json`, root(folder)),
  }
}
