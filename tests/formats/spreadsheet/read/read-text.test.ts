import { describe, expect, test } from 'vitest'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { textAt } from '~/formats/spreadsheet/read/grid'

const rows = 'Evidence ref,Gap,Action,Owner\n1.1.1,Siân said “none”,Write it,Siân Prys-Jones\n'

async function read(bytes: Uint8Array): Promise<{ cells: string[]; notes: string[] }> {
  const file = await readWorkbook(bytes, 'plan.csv')
  const [grid] = file.ok ? file.grids : []
  if (!file.ok || grid === undefined) throw new Error('not read')
  return { cells: [2, 4].map((column) => textAt(grid, { column, row: 2 })), notes: file.notes }
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  Array.from(text, (letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), littleEndian))
  return bytes
}

/** One byte a letter, with those that the encoding has for what ASCII has not. */
function narrow(text: string, letters: Record<string, number>): Uint8Array {
  return Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0))
}

describe('a text file', () => {
  const asWritten = { cells: ['Siân said “none”', 'Siân Prys-Jones'], notes: [] }

  test.each([
    ['UTF-8', new TextEncoder().encode(rows)],
    ['UTF-16, most significant byte last', wide(`\ufeff${rows}`, true)],
    ['UTF-16, most significant byte first', wide(`\ufeff${rows}`, false)],
    ['UTF-16 without its mark', wide(rows, true)],
    ['UTF-16 without its mark, most significant byte first', wide(rows, false)],
    ['Windows-1252', narrow(rows, { â: 0xe2, '“': 0x93, '”': 0x94 })],
  ])('is read: %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(asWritten)
  })

  test('from a Mac is read, and the user told that this is a guess', async () => {
    const { cells, notes } = await read(narrow(rows, { â: 0x89, '“': 0xd2, '”': 0xd3 }))
    expect(cells).toEqual(asWritten.cells)
    expect(notes).toEqual([
      'The file does not say how it stores accents and quotation marks. We read it as a file from a Mac. Check them.',
    ])
  })

  test('in Windows-1252 is not taken for one from a Mac for its capitals and signs', async () => {
    const text = rows.replace('Siân Prys-Jones', 'ÓSCAR Dušan, 5€ don’t…').replaceAll(/[“”]/g, '').replaceAll('â', 'a')
    const letters = { Ó: 0xd3, š: 0x9a, '€': 0x80, '’': 0x92, '…': 0x85 }
    expect((await read(narrow(text, letters))).notes).toEqual([])
  })
})
