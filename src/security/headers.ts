/**
 * The headers that the site is served with. The `_headers` file of a build, the examples for nginx and Apache in `deploy/`
 * and `npm start` are all made from here; `docs/hosting.md` says what each is for.
 */
import { policyInHeader, type PolicyKind } from './content-policy.ts'

export type Headers = Readonly<Record<string, string>>

/** Answers that share their headers. Everything that is in none of the folders is a page, or belongs to one. */
export const areas = ['page', 'embed', 'asset', 'font'] as const
export type Area = (typeof areas)[number]

/** The folders that are not served as pages are, inside the site. */
export const areaFolders: Readonly<Record<Exclude<Area, 'page'>, string>> = {
  embed: '/embed/',
  asset: '/_astro/',
  font: '/fonts/',
}

/** @param path inside the site, without its base: `/plan/` */
export function areaOf(path: string): Area {
  return areas.find((area) => area !== 'page' && path.startsWith(areaFolders[area])) ?? 'page'
}

/** Features that no page here uses. Only those that browsers have long known: Chromium warns of a name that is new to it. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const everywhere: Headers = {
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Nobody but the site itself may load it or share a process with it. */
const closed: Headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Public files that pages of other sites load: the embed pages with their loader, and the assets they need in a sandbox. */
const open: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** Ask each time whether there is a newer one: the answer is short where there is none. */
const revalidate: Headers = { 'Cache-Control': 'no-cache' }

/** Assets have a hash of their bytes in their names, and fonts a version. */
const keep: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' }

export interface HostingChoices {
  /** Who may embed the pages under /embed/, as sources of `frame-ancestors`. */
  embedAncestors: readonly string[]
}

/** The headers of an area. Worker scripts are assets, and a worker is held to the policy of its own script's answer. */
export function headersOfArea(area: Area, { embedAncestors }: HostingChoices): Headers {
  switch (area) {
    case 'page':
      return { ...policy('page', ["'none'"]), ...everywhere, ...closed, ...revalidate }
    case 'embed':
      return { ...policy('embed', embedAncestors), ...everywhere, ...open, ...revalidate }
    case 'asset':
      return { ...policy('page', ["'none'"]), ...everywhere, ...open, ...keep }
    case 'font':
      return { ...policy('page', ["'none'"]), ...everywhere, ...closed, ...keep }
  }
}

function policy(kind: PolicyKind, ancestors: readonly string[]): Headers {
  return { 'Content-Security-Policy': policyInHeader(kind, ancestors) }
}

/**
 * Reads who may embed from the build variable EMBED_ORIGINS: origins with spaces between them, `*` for any site, or `none`.
 * Any site unless it says otherwise: the embed pages keep nothing that a host page could read.
 * @throws {Error} that names what is not an origin
 */
export function readEmbedAncestors(origins: string | undefined): readonly string[] {
  const words = (origins ?? '*').split(/\s+/).filter((word) => word !== '')
  if (words.length === 1 && words[0] === '*') return ['*']
  if (words.length === 0 || (words.length === 1 && words[0] === 'none')) return ["'none'"]
  const wrong = words.filter((word) => !/^https?:\/\/(\*\.)?[a-z0-9.-]+(:(\d+|\*))?$/i.test(word))
  if (wrong.length > 0) {
    throw new Error(`EMBED_ORIGINS takes origins such as https://intranet.example.nhs.uk, not ${wrong.join(' ')}`)
  }
  return ["'self'", ...words]
}
