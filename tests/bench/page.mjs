/** The page of the benchmarks, from their reports. */

/** @param {readonly import('./report').Report[]} reports @param {import('./report').Machine} machine */
export function writePage(reports, machine) {
  return `${head(machine)}\n${reports.map(writeSection).join('\n')}`
}

/** @param {import('./report').Machine} machine */
function head({ day, processor, processors, memory, system, node, load }) {
  const [before, after] = load.map((each) => each.toFixed(1))
  return `# Benchmarks

Made by \`npm run bench\` on ${day}; nothing on this page is typed by hand.

The computer: ${processors} × ${processor}, ${memory} GB of memory, ${system}, Node.js ${node}. Its load was ${before} before the
first benchmark and ${after} after the last. A load of its own is up to ${processors}; where the first figure is above 1, something else
was running, and the times say as much of that as of the code. It falls on all contenders alike, since they take turns: ratios
hold much better than times. “Middle half” is what half of the rounds took, from the lower quartile to the upper.
`
}

/** @param {import('./report').Report} report */
function writeSection({ title, about, tables }) {
  return `## ${title}\n\n${about.join('\n\n')}\n\n${tables.map(writeTable).join('\n')}`
}

/** @param {import('./report').ReportTable} table */
function writeTable({ title, headings, rows, notes = [] }) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const lines = [line(headings), line(headings.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)]
  return `### ${title}\n\n${lines.join('\n')}\n${notes.map((note) => `\n${note}\n`).join('')}`
}
