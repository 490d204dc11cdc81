/** How the servers of the examples are started by themselves, by the user who asks, on one port of this computer. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apacheConfig } from './apache.mjs'
import { nginxConfig } from './nginx.mjs'

/**
 * @typedef {object} ServerPlace
 * @property {string} folder a folder of its own, for its files
 * @property {string} root what it serves
 * @property {string} site the built site in it
 * @property {string} base
 * @property {import('../../src/security/headers.ts').HostingChoices} hosting
 * @property {number} port
 *
 * @typedef {object} ServerSetup
 * @property {string} name
 * @property {string} command
 * @property {(place: ServerPlace) => string[]} prepare writes its files and gives its arguments; it stays in the foreground
 */

/** @type {ServerSetup} */
export const nginxSetup = {
  name: 'nginx',
  command: 'nginx',
  prepare({ folder, root, base, hosting, port }) {
    writeFileSync(join(folder, 'site.conf'), nginxConfig({ base, hosting, root, listen: `127.0.0.1:${port}` }))
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    writeFileSync(
      join(folder, 'main.conf'),
      `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporary.map((each) => `${each}_temp_path ${folder}/${each};`).join('\n  ')}
  include ${folder}/site.conf;
}
`,
    )
    return ['-c', join(folder, 'main.conf'), '-e', join(folder, 'error.log')]
  },
}

/** @type {ServerSetup} */
export const apacheSetup = {
  name: 'Apache',
  command: 'apache2',
  prepare({ folder, root, site, base, hosting, port }) {
    writeFileSync(join(site, '.htaccess'), apacheConfig({ base, hosting }))
    mkdirSync(join(folder, 'run'))
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'alias', 'deflate', 'filter']
    writeFileSync(
      join(folder, 'apache.conf'),
      `${modules.map((each) => `LoadModule ${each}_module /usr/lib/apache2/modules/mod_${each}.so`).join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
DefaultRuntimeDir ${folder}/run
PidFile ${folder}/run/apache.pid
ErrorLog ${folder}/error.log
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
`,
    )
    return ['-d', folder, '-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND']
  },
}
