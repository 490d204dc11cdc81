/**
 * Shows the built site embedded in another one: serves both on this machine alone, on two ports, which makes them two origins.
 *
 *   node scripts/embed-demo.mjs [folder]     the folder is dist unless given
 *
 * BASE: the path that the site was built for.
 */
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createHostSite } from './embed-demo/host-site.mjs'
import { createStaticServer, normaliseBase } from './static-server.mjs'

const folder = process.argv[2] ?? process.env['DIST'] ?? 'dist'
const base = normaliseBase(process.env['BASE'] ?? '/')

if (!existsSync(join(folder, 'embed/host.js'))) {
  console.error(`There is no built site in ${folder}. Run “npm run build” first.`)
  process.exit(1)
}

const tool = (await listening(await createStaticServer({ folder, base }))) + base
const host = await listening(createHostSite(tool))
console.log(`The site is at ${tool}\nA page that embeds it is at ${host}/ (stop with Ctrl and C)`)

/** @param {import('node:http').Server} server @returns {Promise<string>} its origin */
async function listening(server) {
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('The server has no port.')
  return `http://localhost:${place.port}`
}
