/** When a newer version of the site may take the place of the one that is open. */

/** Pages in which somebody may be at work: their code is fetched in pieces, and the pieces have to fit. */
const workPages = ['plan/', 'check/', 'embed/']

/**
 * Whether a newer version may take over without being asked: only where every open page is text, which is read as it stands.
 * @param addresses of the open pages
 * @param scope the address of the site
 */
export function mayTakeOver(addresses: readonly string[], scope: string): boolean {
  return !addresses.some((address) => workPages.some((page) => address.startsWith(scope + page)))
}
