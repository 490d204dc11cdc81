/** An Astro integration: once the site stands, makes the offline worker, which knows every file of it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { workerFile } from '../../src/offline/words.ts'
import { listSiteFiles } from './list-files.mjs'

const entry = fileURLToPath(new URL('../../src/offline/worker/offline-worker.ts', import.meta.url))

/** @returns {import('astro').AstroIntegration} */
export function offlineCopy() {
  return {
    name: 'offline-copy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, version } = await writeOfflineWorker(fileURLToPath(dir))
        logger.info(`${files.length} files work without the network (version ${version}).`)
      },
    },
  }
}

/**
 * Writes the worker for the files as they are now. What is changed afterwards is another version, and is not kept.
 * @param {string} folder the built site
 */
export async function writeOfflineWorker(folder) {
  const siteFiles = listSiteFiles(folder)
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { siteFiles: JSON.stringify(siteFiles) },
    build: {
      write: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [worker] = outputs
  if (worker?.type !== 'chunk' || outputs.length !== 1) throw new Error('The offline worker is not one script.')
  writeFileSync(join(folder, workerFile), worker.code)
  return siteFiles
}
