/** /embed/host.js: the script that other sites load, as one file under a name that stays. */
import { resolve } from 'node:path'
import type { APIRoute } from 'astro'
import { build } from 'vite'

const entry = resolve('src/embed/host/host.ts')

export const GET: APIRoute = async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      // As far as the site's own scripts go back: Vite's default.
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [script] = outputs
  if (script?.type !== 'chunk' || outputs.length !== 1) throw new Error('The script for host pages is not one file.')
  return new Response(script.code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
}
