/**
 * Writes the examples for web servers from the headers that the site ships with.
 *
 *   node scripts/hosting.mjs [folder]     the folder is deploy unless given
 *
 * BASE: the path that the site was built for. EMBED_ORIGINS: who may embed it. Same as for the build.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readEmbedAncestors } from '../src/security/headers.ts'
import { serverExamples } from './hosting/server-examples.mjs'
import { normaliseBase } from './static-server.mjs'

const folder = process.argv[2] ?? 'deploy'
const base = normaliseBase(process.env['BASE'] ?? '/')
const hosting = { embedAncestors: readEmbedAncestors(process.env['EMBED_ORIGINS']) }

for (const [name, text] of Object.entries(serverExamples({ base, hosting }))) {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(file)
}
