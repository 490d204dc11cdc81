/**
 * Serves the built site on this machine alone and prints its address.
 *
 *   node scripts/serve.mjs [folder]     the folder is dist unless given
 *
 * PORT: the port to try first (4321), then the next free one; 0 takes any. BASE: the path that the site was built for.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createStaticServer, normaliseBase } from './static-server.mjs'

const folder = process.argv[2] ?? process.env['DIST'] ?? 'dist'
const base = normaliseBase(process.env['BASE'] ?? '/')
const firstPort = Number(process.env['PORT'] ?? 4321)

if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no built site in ${folder}. Run “npm run build” first, or “npm start”, which does both.`)
  process.exit(1)
}
if (!Number.isInteger(firstPort) || firstPort < 0 || firstPort > 65_535) {
  console.error(`PORT must be a number from 0 to 65535, not “${process.env['PORT'] ?? ''}”.`)
  process.exit(1)
}

const server = await createStaticServer({ folder, base })
let port = firstPort
server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
  if (!isTaken || firstPort === 0 || port - firstPort >= 20 || port >= 65_535) {
    console.error(`The site cannot be served on port ${port}: ${error.message}`)
    process.exit(1)
  }
  port += 1
  server.listen(port, '127.0.0.1')
})
server.on('listening', () => {
  const address = server.address()
  if (address === null || typeof address === 'string') return
  console.log(`The site is at http://localhost:${address.port}${base}  (Ctrl+C stops it)`)
})
server.listen(port, '127.0.0.1')

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    server.close()
    server.closeAllConnections()
  })
}
