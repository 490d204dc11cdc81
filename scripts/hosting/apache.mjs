/** The site on Apache: a file for the folder of the site, as many web editors can change nothing else. */
import { areaFolders, areas, headersOfArea } from '../../src/security/headers.ts'
import { rareTypes } from './media-types.mjs'

/**
 * @param {object} choices
 * @param {string} choices.base the path that the site was built for, '/' or '/plans/'
 * @param {import('../../src/security/headers.ts').HostingChoices} choices.hosting
 * @returns {string} an `.htaccess` file, which may also be included in a `Directory` block
 */
export function apacheConfig({ base, hosting }) {
  const page = headersOfArea('page', hosting)
  const others = areas.flatMap((area) => {
    if (area === 'page') return []
    const headers = headersOfArea(area, hosting)
    const lines = [
      ...Object.entries(headers).flatMap(([name, value]) => (page[name] === value ? [] : [set(name, value)])),
      ...Object.keys(page).flatMap((name) => (name in headers ? [] : [`Header always unset ${name}`])),
    ]
    const condition = `<If "%{REQUEST_URI} =~ m#^${escape(base + areaFolders[area].slice(1))}#">`
    return [[condition, ...lines.map((line) => `  ${line}`), '</If>'].join('\n')]
  })
  return `# Apache for the built site. Made by \`npm run hosting\` from src/security/headers.ts: change it there.
# Copy it as .htaccess beside index.html. It needs mod_headers, and says so with an error where that is missing.
Options -Indexes -MultiViews
DirectoryIndex index.html
DirectorySlash On
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
AddCharset utf-8 .css .csv .js .svg
${rareTypes.map(([ending, type]) => `AddType ${type} ${ending}`).join('\n')}

${Object.entries(page)
  .map(([name, value]) => set(name, value))
  .join('\n')}

${others.join('\n')}

<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json
  AddOutputFilterByType DEFLATE application/manifest+json image/svg+xml font/ttf
</IfModule>

# For other hosts, and for nobody to read.
RedirectMatch 404 ^${escape(base)}_headers$
`
}

/** @param {string} name @param {string} value */
function set(name, value) {
  return `Header always set ${name} "${value}"`
}

/** @param {string} path */
function escape(path) {
  return path.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
}
