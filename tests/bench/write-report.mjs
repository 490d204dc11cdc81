/**
 * Prints what a benchmark found, and keeps it for the page of all of them where REPORT_FOLDER names a folder.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {import('./report').Report} report */
export function writeReport(report) {
  console.log(`\n${report.title}\n${report.about.join('\n')}`)
  for (const { title, headings, rows, notes = [] } of report.tables) {
    const widths = headings.map((heading, column) =>
      Math.max(...[headings, ...rows].map((row) => (row[column] ?? heading).length)),
    )
    console.log(`\n${title}`)
    for (const row of [headings, ...rows]) {
      const cells = row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      console.log(`  ${cells.join('  ').trimEnd()}`)
    }
    for (const note of notes) console.log(`  ${note}`)
  }
  const folder = process.env.REPORT_FOLDER
  if (folder !== undefined) writeFileSync(join(folder, `${report.id}.json`), JSON.stringify(report))
}
