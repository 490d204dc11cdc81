/**
 * Checks PDFs with veraPDF, the reference checker of PDF/UA and PDF/A: the examples, the plans that are hard to lay out, and
 * 150 generated ones, each against PDF/UA-1 and PDF/A-2a. veraPDF comes from Maven Central and runs on Java; where either is
 * missing this says so and does nothing, as `npm test` has checks of its own.
 *
 *   node scripts/verify-pdf.mjs [folder]     where the PDFs are kept; a temporary folder unless given
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const missing = [
  ['java', '-version'],
  ['mvn', '--version'],
].filter(([command = '', option = '']) => spawnSync(command, [option], { shell: isWindows() }).status !== 0)
if (missing.length > 0) {
  console.log(`veraPDF was not run: this computer has no ${missing.map(([command]) => command).join(' and no ')}.`)
  process.exit(0)
}

const keep = process.argv[2]
const work = mkdtempSync(join(tmpdir(), 'verify-pdf-'))
const pdfs = keep === undefined ? join(work, 'pdfs') : resolve(keep)
const libraries = join(work, 'libraries')
mkdirSync(pdfs, { recursive: true })
try {
  const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')))
  run('The PDFs could not be made', process.execPath, [vitest, 'run', 'tests/formats/pdf/keep-files.test.ts'])
  console.log(`${readdirSync(pdfs).filter((name) => name.endsWith('.pdf')).length} PDFs made. veraPDF checks them now.`)
  run('veraPDF could not be fetched from Maven Central', 'mvn', [
    ...['--batch-mode', '--quiet', '--file', here('verify-pdf/pom.xml')],
    ...['org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies', `-DoutputDirectory=${libraries}`],
  ])
  const jars = readdirSync(libraries).map((name) => join(libraries, name))
  run('veraPDF found faults', 'java', ['-cp', jars.join(delimiter), here('verify-pdf/Verify.java'), pdfs])
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}.`)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** @param {string} failure @param {string} command @param {string[]} args */
function run(failure, command, args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: command === 'mvn' && isWindows(),
    env: { ...process.env, PDF_FOLDER: pdfs },
  })
  if (status !== 0) throw new Error(failure)
}

/** @param {string} path */
function here(path) {
  return fileURLToPath(new URL(path, import.meta.url))
}

function isWindows() {
  return process.platform === 'win32'
}
