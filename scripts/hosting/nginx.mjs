/** The site on nginx: a complete server block with the headers of src/security/headers.ts. */
import { areaFolders, areas, headersOfArea } from '../../src/security/headers.ts'
import { rareTypes } from './media-types.mjs'

/**
 * @param {object} choices
 * @param {string} choices.base the path that the site was built for, '/' or '/plans/'
 * @param {import('../../src/security/headers.ts').HostingChoices} choices.hosting
 * @param {string} [choices.root] folder that holds the built site, or above the folder of its base path
 * @param {string} [choices.listen]
 * @returns {string} a file for the http block: conf.d or sites-enabled
 */
export function nginxConfig({ base, hosting, root = '/usr/share/nginx/html', listen = '8080' }) {
  const headers = areas.map((area) => ({ area, headers: headersOfArea(area, hosting) }))
  const names = [...new Set(headers.flatMap((each) => Object.keys(each.headers)))].sort()
  const maps = names.map((name) => {
    const values = headers.map((each) => ({ area: each.area, value: each.headers[name] ?? '' }))
    const usual = values.find(({ area }) => area === 'page')?.value ?? ''
    const others = values.flatMap(({ area, value }) =>
      area === 'page' || value === usual ? [] : [`  ~^${escape(base + areaFolders[area].slice(1))} ${quote(value)};`],
    )
    return [`map $uri ${variableOf(name)} {`, `  default ${quote(usual)};`, ...others, '}'].join('\n')
  })
  const types = rareTypes.map(([ending, type]) => `  location ~ ${escape(ending)}$ { types {} default_type ${type}; }`)
  return `# nginx for the built site. Made by \`npm run hosting\` from src/security/headers.ts: change it there.
# A header whose value is empty is not sent.
${maps.join('\n')}

server {
  listen ${listen};
  root ${root};
  index index.html;
  charset utf-8;
  charset_types text/css text/csv text/plain text/javascript application/javascript;
  server_tokens off;
  absolute_redirect off;
  error_page 404 ${base}404.html;

  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml font/ttf;

${names.map((name) => `  add_header ${name} ${variableOf(name)} always;`).join('\n')}

  location / {
    try_files $uri $uri/ =404;
  }

  # Types that nginx does not know by itself.
${types.join('\n')}

  # For other hosts, and for nobody to read.
  location = ${base}_headers {
    return 404;
  }
}
`
}

/** @param {string} name */
function variableOf(name) {
  return `$plan_${name.toLowerCase().replaceAll('-', '_')}`
}

/** @param {string} value */
function quote(value) {
  return `"${value}"`
}

/** @param {string} path */
function escape(path) {
  return path.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
}
