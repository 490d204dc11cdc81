import { describe, expect, test } from 'vitest'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import { readOrganisationFile } from '~/formats/spreadsheet/organisations/read-organisation-file'
import { makeRegisterHere } from '~/formats/spreadsheet/register/make-register'

const file = (text: string, name = 'list.csv') => readOrganisationFile({ bytes: new TextEncoder().encode(text), name })

async function organisations(text: string): Promise<[string, string][]> {
  const read = await file(text)
  return read.ok ? read.organisations.map(({ odsCode, name }) => [odsCode, name]) : []
}

/** As the Organisation Data Service writes its downloads: no headings, 27 columns, every value in quotes. */
function odsRow(code: string, name: string): string {
  const values = [
    code,
    name,
    'Y54',
    'QHL',
    '1 HIGH STREET',
    '',
    'TOWN',
    'COUNTY',
    'AB1 2CD',
    '20010401',
    '',
    'A',
    '',
    '',
    '',
    '',
    '',
    '01234 567890',
  ]
  return Array.from({ length: 27 }, (_, index) => `"${values[index] ?? ''}"`).join(',')
}

const two = [
  ['RZ1', 'GORSE VALE HOSPITALS NHS FOUNDATION TRUST'],
  ['97X', 'NHS WENLOW AND TARRANT CCG'],
] as const

describe('a list of organisations', () => {
  test('is read from a download of the Organisation Data Service', async () => {
    expect(await organisations(two.map(([code, name]) => odsRow(code, name)).join('\r\n'))).toEqual(two)
  })

  test('is read under headings in any order and any words, after a byte order mark', async () => {
    const lines = two.map(([code, name]) => `north;"${name}";${code.toLowerCase()}`)
    expect(await organisations(`\ufeffRegion;Organisation name;ODS Code\r\n${lines.join('\r\n')}\r\n`)).toEqual(two)
    expect(
      await organisations(
        `Trusts to expect\n\nName\tCode\n${two.map(([code, name]) => `${name}\t${code}`).join('\n')}`,
      ),
    ).toEqual(two)
    expect(
      await organisations(`Org,Org Code,Org Name\n${two.map(([code, name]) => `x,${code},${name}`).join('\n')}`),
    ).toEqual(two)
  })

  test('is read with names that hold quotes, commas and line breaks', async () => {
    expect(await organisations('ODS code,Name\nRQZ,"ST BRANNOC""S,\nHOSPITALS"')).toEqual([
      ['RQZ', 'ST BRANNOC"S, HOSPITALS'],
    ])
  })

  test('is read without headings in any order', async () => {
    expect(await organisations(two.map(([code, name]) => `"${name}",${code}`).join('\n'))).toEqual(two)
  })

  test('may be a workbook', async () => {
    const columns = [
      { heading: 'ODS code', width: 10, kind: 'text' },
      { heading: 'Name', width: 40, kind: 'text' },
    ] as const
    const made = await makeRegisterHere({
      register: { title: 'x', sheets: [{ name: 'List', columns, rows: two }] },
      kind: 'xlsx',
    })
    const read = await readOrganisationFile({ bytes: made.ok ? made.bytes : new Uint8Array(), name: 'list.xlsx' })
    expect(read.ok && read.organisations.map(({ odsCode }) => odsCode)).toEqual(['RZ1', '97X'])
  })

  test('says what it passed over', async () => {
    const read = await file('ODS code,Name\nRZ1,Gorse Vale\nrz1,Gorse Vale again\n,No code\nRQZ,\n')
    expect(read.ok && read.notes).toEqual([
      '2 rows without an ODS code and a name were left out.',
      '1 row with a code already in the list was left out.',
    ])
  })

  test('may be longer than a plan', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) =>
      odsRow(`A${String(index).padStart(5, '0')}`, 'SURGERY OF THE TOWN'),
    )
    expect(await organisations(rows.join('\r\n'))).toHaveLength(12_000)
  })

  test('that is none says what to choose', async () => {
    const read = await file('Minutes of the meeting\nAnn and Bob were present\n')
    expect(read.ok ? '' : describeSpreadsheetProblem(read.problem)).toEqual({
      problem: 'We could not find a column of ODS codes with names beside it.',
      remedy: 'Choose a list with the columns “ODS code” and “Name”, or a download from the Organisation Data Service.',
    })
  })
})
