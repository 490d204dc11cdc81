/** The file by which people who find a weakness reach who runs the site: RFC 9116, /.well-known/security.txt. */

/** RFC 9116 asks for less than a year, so that an address that nobody reads any more is not trusted for ever. */
const lifetimeDays = 330

/**
 * @param {{ contact: string, site: string, now: Date }} choices `contact` is an address to write to, as a URI; `site` is the
 *   origin of the site
 * @returns {string}
 * @throws {Error} where the contact is no URI of the kinds that the RFC names
 */
export function securityTxt({ contact, site, now }) {
  if (!/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(contact)) {
    throw new Error(
      `SECURITY_CONTACT takes an address such as mailto:security@example.nhs.uk or https://…, not “${contact}”.`,
    )
  }
  const expires = new Date(now)
  expires.setUTCDate(expires.getUTCDate() + lifetimeDays)
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
    '',
  ].join('\n')
}

/**
 * The day of the build. SOURCE_DATE_EPOCH, in seconds since 1970, sets it where two builds are to be the same.
 * @param {string | undefined} sourceDateEpoch
 * @returns {Date}
 */
export function buildDate(sourceDateEpoch) {
  return sourceDateEpoch === undefined ? new Date() : new Date(Number(sourceDateEpoch) * 1000)
}
