import { describe, expect, it } from 'vitest'
import { readProjectFile } from './architecture/project-files'
import { writePage } from './bench/page.mjs'
import { spreadOf, type Machine, type Report } from './bench/report'
import { sections } from './bench/sections.mjs'
import { timingTable } from './bench/timing'

const page = readProjectFile('docs/benchmarks.md')

describe('the page of the benchmarks', () => {
  it('has what every benchmark tells, in order, and nothing else', () => {
    expect(Array.from(page.matchAll(/^## (.*)$/gm), ([, title]) => title)).toEqual(sections.map(({ title }) => title))
    for (const part of page.split(/^## /m).slice(1)) expect(part).toMatch(/\| +-+:/)
  })

  it.each(sections)('has the section of $script under the name that its report has', ({ id, title, script }) => {
    const folder = script.replace(/run\.mjs$/, '')
    const sources = ['bench.ts', 'bench-check.ts', 'bench-interactions.ts', 'run.mjs'].map(
      (name) => `tests/bench/${folder}${name}`,
    )
    const told = sources
      .filter((path) => isThere(path))
      .map(readProjectFile)
      .join('\n')
    expect(told).toContain(`id: '${id}'`)
    expect(told).toContain(`title: '${title}'`)
  })

  it('says how it was made, and on what', () => {
    expect(page).toMatch(/Made by `npm run bench` on \d{4}-\d{2}-\d{2}/)
    expect(page.replaceAll('\n', ' ')).toMatch(
      /The computer: \d+ × .+, \d+ GB of memory, .+, Node\.js v\d+\S+\. Its load was \d+\.\d before/,
    )
  })

  it('is written from the reports, with their notes', () => {
    const report: Report = {
      id: 'one',
      title: 'One',
      about: ['About it.'],
      tables: [{ title: 'Times', headings: ['', 'median'], rows: [['a | b', '1 ms']], notes: ['Noted.'] }],
    }
    const machine: Machine = {
      ...{ day: '2026-03-01', processor: 'Fast', processors: 2, memory: 8, system: 'Linux 6', node: 'v24.0.0' },
      load: [0.25, 1.75],
    }
    const text = writePage([report], machine)
    expect(text).toContain('The computer: 2 × Fast, 8 GB of memory, Linux 6, Node.js v24.0.0. Its load was 0.3 before')
    expect(text).toContain(
      '## One\n\nAbout it.\n\n### Times\n\n|  | median |\n| --- | --: |\n| a \\| b | 1 ms |\n\nNoted.\n',
    )
  })

  it('says where this project is slower', () => {
    const timings = [4, 2, 8].map((time, index) => ({ name: `n${index}`, first: time, warm: spreadOf([time]) }))
    const table = timingTable('Times', timings)
    expect(table.rows.map((row) => row[5])).toEqual(['1.0 ×', '0.5 ×', '2.0 ×'])
    expect(table.notes).toEqual(['Faster than the first line: n1.'])
  })
})

it('the spread of some numbers is their quartiles and ends', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ least: 1, lower: 2, median: 3, upper: 4, most: 5 })
})

function isThere(path: string): boolean {
  try {
    return readProjectFile(path) !== ''
  } catch {
    return false
  }
}
