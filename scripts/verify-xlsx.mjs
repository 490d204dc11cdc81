/**
 * Checks filled workbooks with openpyxl, a reader that shares no code with ours: every template of the tests and the tool's
 * own, filled with a plan of 15 items. It needs Python with openpyxl; where that is missing this says so and does nothing, as
 * `npm test` reads the same files back with SheetJS.
 *
 *   node scripts/verify-xlsx.mjs [folder]     where the workbooks are kept; a temporary folder unless given
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const python = [process.env.PYTHON, 'python3', 'python'].find(
  (command) => command !== undefined && spawnSync(command, ['-c', 'import openpyxl']).status === 0,
)
if (python === undefined) {
  console.log(
    'openpyxl was not run: no Python with it was found. Install it (pip install openpyxl), or name a Python in PYTHON.',
  )
  process.exit(0)
}

const keep = process.argv[2]
const folder = keep === undefined ? mkdtempSync(join(tmpdir(), 'verify-xlsx-')) : resolve(keep)
mkdirSync(folder, { recursive: true })
try {
  const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
  const test = 'tests/formats/spreadsheet/keep-files.test.ts'
  const made = spawnSync(process.execPath, [vitest, 'run', test], {
    stdio: 'inherit',
    env: { ...process.env, XLSX_FOLDER: folder },
  })
  if (made.status === 0) {
    const script = fileURLToPath(new URL('verify-xlsx/read_cells.py', import.meta.url))
    process.exitCode = spawnSync(python, [script, folder], { stdio: 'inherit' }).status ?? 1
  } else {
    console.error('✗ The workbooks could not be made.')
    process.exitCode = 1
  }
} finally {
  if (keep === undefined) rmSync(folder, { recursive: true, force: true })
}
