/**
 * A small sRGB colour profile (ICC.1:2001-04, version 2.1), so that colours mean the same on every screen and printer: PDF/A
 * asks for one. Made here, as profiles that others ship are larger and have terms of their own.
 */

/** Coordinates of the primaries and the white point, adapted to D50: IEC 61966-2-1 through the ICC's Bradford matrix. */
const coordinates = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const

/** Points of the tone curve. */
const curvePoints = 64

export function makeColourProfile(): Uint8Array {
  const curve = curveTag()
  const tags: [name: string, content: Uint8Array][] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', textTag('No rights reserved')],
    ...Object.entries(coordinates).map(([name, values]): [string, Uint8Array] => [name, coordinatesTag(values)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const contents = [...new Set(tags.map(([, content]) => content))]
  const start = 128 + 4 + tags.length * 12
  const places = new Map<Uint8Array, number>()
  let size = start
  for (const content of contents) {
    places.set(content, size)
    size += (content.length + 3) & ~3
  }
  const profile = new Uint8Array(size)
  const view = new DataView(profile.buffer)
  view.setUint32(0, size)
  view.setUint32(8, 0x0210_0000)
  write(profile, 12, 'mntrRGB XYZ ')
  // A date is asked for; the year of the standard keeps the bytes the same.
  view.setUint16(24, 2001)
  view.setUint16(26, 4)
  view.setUint16(28, 1)
  write(profile, 36, 'acsp')
  setFixed(view, 68, coordinates.wtpt)
  view.setUint32(128, tags.length)
  tags.forEach(([name, content], index) => {
    const at = 132 + index * 12
    write(profile, at, name)
    view.setUint32(at + 4, places.get(content) ?? 0)
    view.setUint32(at + 8, content.length)
  })
  for (const content of contents) profile.set(content, places.get(content) ?? 0)
  return profile
}

function curveTag(): Uint8Array {
  const bytes = new Uint8Array(12 + curvePoints * 2)
  const view = new DataView(bytes.buffer)
  write(bytes, 0, 'curv')
  view.setUint32(8, curvePoints)
  for (let point = 0; point < curvePoints; point++) {
    const value = point / (curvePoints - 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    view.setUint16(12 + point * 2, Math.round(light * 65_535))
  }
  return bytes
}

function coordinatesTag(values: readonly [number, number, number]): Uint8Array {
  const bytes = new Uint8Array(20)
  write(bytes, 0, 'XYZ ')
  setFixed(new DataView(bytes.buffer), 8, values)
  return bytes
}

function descriptionTag(text: string): Uint8Array {
  // The text, then empty Unicode and Macintosh descriptions.
  const bytes = new Uint8Array(12 + text.length + 1 + 78)
  write(bytes, 0, 'desc')
  new DataView(bytes.buffer).setUint32(8, text.length + 1)
  write(bytes, 12, text)
  return bytes
}

function textTag(text: string): Uint8Array {
  const bytes = new Uint8Array(8 + text.length + 1)
  write(bytes, 0, 'text')
  write(bytes, 8, text)
  return bytes
}

function setFixed(view: DataView, at: number, values: readonly [number, number, number]): void {
  values.forEach((value, index) => view.setInt32(at + index * 4, Math.round(value * 65_536)))
}

function write(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index)
}
