/**
 * Runs every benchmark, one after another, and writes docs/benchmarks.md from what they found. The built site must be there.
 * Nothing else should run on the computer meanwhile; what did is told by the load that the page names.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { writePage } from './page.mjs'
import { sections } from './sections.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = join(root, 'docs/benchmarks.md')
const folder = mkdtempSync(join(tmpdir(), 'benchmarks-'))
try {
  const loadBefore = loadavg()[0]
  for (const { script } of sections) {
    const path = fileURLToPath(new URL(script, import.meta.url))
    const { status } = spawnSync(process.execPath, [path], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, REPORT_FOLDER: folder },
    })
    if (status !== 0) throw new Error(`${script} failed`)
  }
  const reports = sections.map(({ id }) => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')))
  const text = writePage(reports, {
    day: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    processors: cpus().length,
    memory: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${release()}`,
    node: process.version,
    load: [loadBefore, loadavg()[0]],
  })
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }))
  console.log(`\nWritten: ${page}`)
} finally {
  rmSync(folder, { recursive: true })
}
