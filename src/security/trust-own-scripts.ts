/**
 * Trusted Types: the site's policy lets no text become a script, but for the addresses of this site's own scripts, which
 * workers are started from. Other kinds of text have no policy, so that the browser refuses them all. Importing this file
 * makes the policy; a page does so before it starts anything.
 */
import { trustedTypesPolicy } from './content-policy.ts'

/** The part of Trusted Types that is used here. TypeScript does not know it yet, nor does every browser. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown
}

/**
 * The address, in full, where it is one of the site's own.
 * @param site where the site lives, with its base path: `https://example.nhs.uk/plans/`
 * @throws {TypeError} for any other, `blob:` and `data:` included
 */
export function ownScriptAddress(address: string, site: string): string {
  const { href } = new URL(address, site)
  if (!href.startsWith(site)) throw new TypeError(`Not a script of this site: ${href}`)
  return href
}

declare const trustedTypes: TrustedTypesFactory | undefined

if (typeof trustedTypes !== 'undefined') {
  const site = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), location.origin).href
  trustedTypes.createPolicy(trustedTypesPolicy, { createScriptURL: (address) => ownScriptAddress(address, site) })
}
