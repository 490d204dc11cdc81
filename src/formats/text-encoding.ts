/** How the bytes of a text file stand for letters. A file of comma-separated values does not say it. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

/**
 * By its byte order mark, or by the empty halves of its letters, as UTF-16; as UTF-8 where it is valid; else as Windows-1252,
 * which Excel writes, unless the letters would then stand where no word has them: older programs on a Mac write its own.
 */
export function textEncoding(bytes: Uint8Array): TextEncoding {
  const wide = wideEncoding(bytes)
  if (wide !== null) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return notWindows.test(text) && !windowsWord.test(text) ? 'macintosh' : 'windows-1252'
  }
}

/** UTF-16, with its byte order mark or without; null for what has a byte a letter. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  const empty = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1
  })
  const [first = 0, second = 0] = empty
  // Nearly every letter of an English or Welsh text leaves one half of its two bytes empty, always the same one.
  const most = sample.length * 0.4
  if (second > most && first === 0) return 'utf-16le'
  return first > most && second === 0 ? 'utf-16be' : null
}

/** A capital or a sign right after a small letter: é, â and closing quotation marks of a Mac, read as Windows-1252. */
const notWindows = /[a-z][ŠŒŽŸÀ-ÖØ-Þ]|[A-Za-z][\u0081‚ƒ„†‡ˆ‰‹\u008d\u008f\u0090˜›\u009d][a-z]/
/** An accented small letter within a word. */
const windowsWord = /[a-z][ß-öø-ÿšœž]|[ß-öø-ÿšœž][a-z]/
