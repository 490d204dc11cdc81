/** The examples for web servers that `deploy/` holds, by their names in it. */
import { apacheConfig } from './apache.mjs'
import { nginxConfig } from './nginx.mjs'

/**
 * @param {{ base: string, hosting: import('../../src/security/headers.ts').HostingChoices }} choices
 * @returns {Record<string, string>}
 */
export function serverExamples(choices) {
  return {
    'nginx.conf': nginxConfig(choices),
    'apache.htaccess': apacheConfig(choices),
  }
}
