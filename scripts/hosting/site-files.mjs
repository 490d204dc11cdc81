/**
 * An Astro integration: once the pages stand, adds what hosts and browsers look for beside them. Each of these files depends
 * on what was built, or on who will host it.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readEmbedAncestors } from '../../src/security/headers.ts'
import { normaliseBase } from '../static-server.mjs'
import { writeHeaders } from './headers-file.mjs'
import { buildDate, securityTxt } from './security-txt.mjs'

/**
 * @param {{ site: string, base: string, env: Readonly<Record<string, string | undefined>> }} choices the variables of the
 *   build: EMBED_ORIGINS, SECURITY_CONTACT, SOURCE_DATE_EPOCH
 * @returns {import('astro').AstroIntegration}
 */
export function siteFiles({ site, base, env }) {
  return {
    name: 'site-files',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const root = normaliseBase(base)
        const contact = env['SECURITY_CONTACT'] ?? ''
        // The file counts at the top of a host alone: under a sub-path it is for whoever runs the host.
        if (root !== '/') logger.info('No security.txt: it belongs to the host above the sub-path.')
        else if (contact === '') logger.warn('No security.txt: SECURITY_CONTACT does not say whom to write to.')
        else {
          mkdirSync(join(folder, '.well-known'), { recursive: true })
          const text = securityTxt({ contact, site, now: buildDate(env['SOURCE_DATE_EPOCH']) })
          writeFileSync(join(folder, '.well-known/security.txt'), text)
        }
        const hosting = { embedAncestors: readEmbedAncestors(env['EMBED_ORIGINS']) }
        writeFileSync(join(folder, '_headers'), writeHeaders({ base: root, names: topNames(folder), choices: hosting }))
      },
    },
  }
}

/** @param {string} folder @returns {string[]} what it holds, with a slash after the names of folders, sorted */
export function topNames(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort()
}
