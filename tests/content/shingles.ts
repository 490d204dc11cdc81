/** Runs of eight words, as short hashes: enough to notice a copied sentence without keeping the sentence. */
import { createHash } from 'node:crypto'

const length = 8

/** Words in lower case without punctuation; 9.4.6 and “don’t” stay one word. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z0-9]+(?:[.'-][a-z0-9]+)*/g) ?? []
  )
}

/** Every run of eight words with its hash: 48 bits of SHA-256 in hexadecimal. */
export function shinglesOf(text: string): { words: string; hash: string }[] {
  const words = wordsOf(text)
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, index) => {
    const run = words.slice(index, index + length).join(' ')
    return { words: run, hash: createHash('sha256').update(run).digest('hex').slice(0, 12) }
  })
}
