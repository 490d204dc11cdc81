/** A text that stands in a plan and nowhere else, found again in whatever form it might leave in. */

export const marker = 'Zebrafinch7421'

/** Every form of the marker that is looked for, in lower case: as it is, and as the usual encodings write it. */
const forms: readonly string[] = [
  marker,
  Buffer.from(marker).toString('hex'),
  Buffer.from(marker, 'utf16le').toString('latin1'),
  Array.from(marker).reverse().join(''),
  // In base64 the same text looks different in each of three places; the ends depend on what stands beside it.
  ...[0, 1, 2].map((before) =>
    Buffer.from('x'.repeat(before) + marker)
      .toString('base64')
      .slice(4, 16),
  ),
].map((form) => form.toLowerCase())

/** True where the text has the marker in it. Percent-encoding leaves its letters and digits as they are. */
export function carriesMarker(text: string): boolean {
  const lower = text.toLowerCase()
  return forms.some((form) => lower.includes(form))
}
