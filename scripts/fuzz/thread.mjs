/** Starts a thread of `npm run fuzz`: TypeScript and the alias `~` are read by Vite, as in the tests. */
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const server = await createServer({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  resolve: { alias: { '~': fileURLToPath(new URL('../../src', import.meta.url)) } },
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, ws: false },
})
await server.ssrLoadModule('/tests/fuzz/thread.ts')
await server.close()
