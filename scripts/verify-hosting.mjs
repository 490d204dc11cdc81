/**
 * Serves the site in dist/ with nginx and with Apache under the examples of `deploy/`, and compares every answer with what
 * the site's `_headers` file says: status, type, and each header. At the top of a host and under a sub-path. Where a server
 * is not installed this says so and goes on (Debian: apt-get install nginx-light apache2).
 */
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEmbedAncestors } from '../src/security/headers.ts'
import { parseHeaders, writeHeaders } from './hosting/headers-file.mjs'
import { differencesFrom, sampleSite } from './hosting/compare-answers.mjs'
import { apacheSetup, nginxSetup } from './hosting/run-servers.mjs'
import { topNames } from './hosting/site-files.mjs'

const dist = process.env['DIST'] ?? 'dist'
if (!existsSync(join(dist, 'index.html'))) {
  console.error(`There is no built site in ${dist}. Run “npm run build” first.`)
  process.exit(1)
}
const hosting = { embedAncestors: readEmbedAncestors('https://intranet.example.nhs.uk') }
const servers = [nginxSetup, apacheSetup]
let faults = 0

for (const { name, command, prepare } of servers) {
  if (spawnSync(command, ['-v']).error !== undefined) {
    console.log(`${name} was not tried: there is no ${command} on this computer.`)
    continue
  }
  for (const base of ['/', '/plans/']) {
    const folder = mkdtempSync(join(tmpdir(), 'verify-hosting-'))
    // Started by root, the servers read as a user of their own.
    chmodSync(folder, 0o755)
    try {
      faults += await verify(folder, base, name, command, prepare)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
process.exitCode = faults === 0 ? 0 : 1

/**
 * @param {string} folder @param {string} base @param {string} name @param {string} command
 * @param {typeof nginxSetup.prepare} prepare
 * @returns {Promise<number>} how many answers differ
 */
async function verify(folder, base, name, command, prepare) {
  const root = join(folder, 'www')
  const site = join(root, base)
  cpSync(dist, site, { recursive: true })
  // The embed pages are part of the contract whether or not this build has them yet.
  mkdirSync(join(site, 'embed'), { recursive: true })
  if (!existsSync(join(site, 'embed/index.html'))) writeFileSync(join(site, 'embed/index.html'), '<!doctype html>\n')
  const rules = parseHeaders(writeHeaders({ base, names: topNames(site), choices: hosting }))
  const port = await freePort()
  const args = prepare({ folder, root, site, base, hosting, port })
  const server = spawn(command, args, { stdio: ['ignore', 'inherit', 'pipe'] })
  let errors = ''
  server.stderr.on('data', (/** @type {Buffer} */ text) => (errors += text.toString()))
  try {
    const origin = `http://127.0.0.1:${port}`
    await untilItAnswers(origin, server, () => errors)
    const samples = sampleSite(site, base)
    const differences = await differencesFrom({ origin, samples, rules, base })
    for (const difference of differences) console.error(`✗ ${name}: ${difference}`)
    if (differences.length === 0) console.log(`✓ ${name} agrees under ${base} (${samples.length} addresses).`)
    return differences.length
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.once('exit', resolve))
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address === null || typeof address === 'string' ? 0 : address.port))
    })
  })
}

/** @param {string} origin @param {import('node:child_process').ChildProcess} server @param {() => string} errors */
async function untilItAnswers(origin, server, errors) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`The server stopped: ${errors()}`)
    const answer = await fetch(origin).catch(() => null)
    if (answer !== null) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`The server does not answer: ${errors()}`)
}
