/** Plans as a reviewer receives them: sixty files of every kind, from many organisations, hostile ones among them. */
import { readdirSync, readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { encodePlan } from '../../../src/formats/plan-file/encode'
import { exampleNames, examplePlan, planWith16Items } from '../../plans'

export const filled = 'tests/fixtures/spreadsheets/filled'
const hostile = 'tests/fixtures/spreadsheets/hostile'
const ownVersions = 'tests/fixtures/spreadsheets/own-versions'

export interface ReceivedFile {
  name: string
  mimeType: string
  buffer: Buffer
}

const places = [
  'Ashby',
  'Brackwater',
  'Cold Harbour',
  'Dunmere',
  'Eskdale',
  'Fenwick',
  'Garston',
  'Holmfirth',
  'Inglewood',
]

export function received(name: string, content: string | Uint8Array): ReceivedFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
}

function filesIn(folder: string): ReceivedFile[] {
  return readdirSync(folder)
    .filter((name) => !/\.(md|json)$/.test(name))
    .map((name) => received(name, readFileSync(`${folder}/${name}`)))
}

/** The first filled plan as another organisation sends it. */
export function workbookOf(name: string, odsCode: string, fileName: string): ReceivedFile {
  const parts = unzipSync(readFileSync(`${filled}/p01-gorse-vale-trust.xlsx`))
  const sheet = 'xl/worksheets/sheet1.xml'
  const text = strFromU8(parts[sheet] ?? new Uint8Array())
    .replaceAll('Gorse Vale Hospitals NHS Foundation Trust', name)
    .replaceAll('RZ1', odsCode)
  return received(fileName, zipSync({ ...parts, [sheet]: strToU8(text) }))
}

/** An example plan as another organisation sends it. */
export function planFileOf(place: number, name: string, odsCode: string, fileName: string): ReceivedFile {
  const example = exampleNames[place % exampleNames.length] ?? 'small-trust'
  const plan = place % 7 === 6 ? planWith16Items() : examplePlan(example)
  const organisation = { ...plan.organisation, name, odsCode }
  return received(fileName, encodePlan({ ...plan, id: `plan-${String(place)}`, organisation }))
}

/** A table that the person before the screen typed, as far as they got. */
function tableOf(name: string, odsCode: string, fileName: string): ReceivedFile {
  const rows = [
    ['Organisation', name],
    ['ODS code', odsCode],
    ['Reference', 'Current position', 'Action required', 'Action owner', 'Completion date', 'Covid impact'],
    [
      '3.2.1',
      '84% of staff are trained',
      'Hold six training sessions in October',
      'Ana Silva, IG Lead',
      '29/10/2021',
      'No',
    ],
    ['9.2.1', 'The test is overdue', 'Commission the annual penetration test', 'Ben Ward, CTO', 'TBC', 'No'],
  ]
  return received(fileName, rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))
}

/** A table without headings: which column is what can only be guessed. */
export function tableWithoutHeadings(name: string, fileName: string): ReceivedFile {
  const rows = [
    [
      '3.2.1',
      `84% of staff of ${name} are trained`,
      'Hold six training sessions',
      'Ana Silva, IG Lead',
      '29/10/2021',
      'No',
    ],
    ['9.2.1', 'The annual test is overdue', 'Commission the penetration test', 'Ben Ward, CTO', '30/11/2021', 'No'],
    [
      '4.2.1',
      'Leavers keep their accounts',
      'Disable the accounts of leavers',
      'Ana Silva, IG Lead',
      '17/09/2021',
      'No',
    ],
  ]
  return received(fileName, rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))
}

/** Sixty files. Names repeat nowhere; nine are hostile, and three are no plan of any kind. */
export function sixtyFiles(): ReceivedFile[] {
  const files = [
    ...filesIn(filled),
    ...filesIn(hostile),
    ...filesIn(ownVersions),
    received('empty.xlsx', ''),
    received('minutes.docx', 'These are the minutes of the meeting'),
    received('scan.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
    tableWithoutHeadings('Ashby', 'without headings 1.csv'),
    tableWithoutHeadings('Brackwater', 'without headings 2.csv'),
  ]
  for (let place = 0; files.length < 60; place += 1) {
    const town = places[place % places.length] ?? ''
    const kind = ['Hospitals NHS Trust', 'Community NHS Trust', 'Mental Health NHS Trust', 'Ambulance Trust'][
      Math.floor(place / 9)
    ]
    const name = `${town} ${kind ?? 'Trust'}`
    const odsCode = `R${String(place + 10)}`
    if (place % 3 === 0) files.push(workbookOf(name, odsCode, `${odsCode} improvement plan.xlsx`))
    else if (place % 3 === 1) files.push(planFileOf(place, name, odsCode, `${town.toLowerCase()}-${odsCode}.json`))
    else files.push(tableOf(name, odsCode, `${town} DSPT plan ${odsCode}.csv`))
  }
  return files
}
