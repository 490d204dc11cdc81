/**
 * What each edition knows, beside the line of the project's facts that it comes from and the source that is named for it. A value
 * of an edition that is not here, or is here with another value, fails: a figure that nobody verified can't slip in.
 *
 * The lines are those of the table "Editions" and of the sentence below it, but for 2020-21, whose lines are the source of record.
 */
import type { Edition, EditionFact } from '~/domain/editions'

export interface FactLine {
  edition: string
  fact: EditionFact
  value: Edition[EditionFact]
  /** The fact as it was verified, in its own words. */
  line: string
  /** How the source is labelled. */
  source: string
}

const may2021 = 'Improvement plans: instructions for 2021, 20 May 2021'
const december2021 = 'Improvement plans, amendment of 21 December 2021'
const may2022 = 'Improvement plans: instructions for 2021-22, 26 May 2022'
const standard2122 = 'DSP Toolkit news: the 2021-22 standard'
const june2023 = 'Improvement plans: instructions for 2022-23, 7 June 2023'
const for2324 = 'Improvement plans: instructions for 2023-24'
const for2425 = 'Improvement plans for 2024-25'

const download =
  'You download it from the screen where you publish. It lists the items that have no response yet. You add rows for items that are partly met.'
const grown = 'Who is covered grows: 2022-23 has ICBs in place of CCGs'
const grownMore = '2023-24 and 2024-25 add independent operators of essential services and key IT suppliers'
const csus = 'CSUs are category 2 in 2020-21 and category 1 from 2021-22'
const itemForm = 'A reference is standard.assertion.item, for example 3.2.1 or 9.4.6'
const firstFive = ['nhs-trust', 'ccg', 'csu', 'local-authority', 'arms-length-body'] as const
const withBoards = ['nhs-trust', 'icb', 'csu', 'local-authority', 'arms-length-body'] as const
const withSuppliers = [...withBoards, 'essential-services-operator', 'key-it-supplier'] as const

function lines(
  edition: string,
  table: readonly (readonly [EditionFact, FactLine['value'], line: string, source: string])[],
): FactLine[] {
  return table.map(([fact, value, line, source]) => ({ edition, fact, value, line, source }))
}

export const factLines: readonly FactLine[] = [
  ...lines('2020-21', [
    ['covers', firstFive, 'NHS trusts, CCGs, CSUs, local authorities, DHSC arm’s length bodies; nobody else', may2021],
    ['reviewer', 'NHS Digital', '2020-21 · NHS Digital', may2021],
    ['publishBy', '2021-06-30', 'deadline of the toolkit year: 30 June 2021', may2021],
    ['completeBy', '2021-12-30', 'within 6 months, by 30 December 2021', may2021],
    ['updateBy', null, 'no updated plan was required by 31 December 2021 and no new date was set', december2021],
    ['itemLimit', 15, 'refused when the plan covers more than 15 outstanding items', may2021],
    ['uploadItem', '9.4.6', 'uploaded at evidence item 9.4.6', may2021],
    ['references', 'items', itemForm, may2021],
    [
      'categoryOf',
      { 'nhs-trust': 1, 'arms-length-body': 2, ccg: 2, csu: 2, 'local-authority': 3, 'gp-practice': 4 },
      '149 items for category 1 (NHS trusts), 145 for category 2 (arm’s length bodies, CCGs, CSUs), 95 for category 3 (local authorities and others) and 50 for category 4 (GPs)',
      'Requirements workbook of the 2020-21 toolkit',
    ],
    [
      'covidDates',
      true,
      'the template lets the organisation say, per item, that its Covid response affected it',
      may2021,
    ],
    ['templateObtained', 'The template came with the instructions.', 'provided with the instructions', may2021],
    ['statusBefore', 'Standards Not Met', 'publish a Standards Not Met assessment and submit a plan', may2021],
    [
      'statusWhenAgreed',
      'Standards Not fully Met (Plan Agreed)',
      'status becomes Standards Not fully Met (Plan Agreed)',
      may2021,
    ],
    [
      'statusRenamedTo',
      'Approaching Standards',
      'the status for an agreed plan is by then called Approaching Standards',
      december2021,
    ],
    ['statusWhenMet', 'Standards Met', 'if all requirements are met the status becomes Standards Met', may2021],
  ]),
  ...lines('2021-22', [
    ['covers', firstFive, `${grown}: until then as in 2020-21`, may2022],
    ['reviewer', 'NHS Digital', '2021-22 · NHS Digital', may2022],
    ['publishBy', '2022-06-30', '2021-22 · 30 June 2022', standard2122],
    ['references', 'items', itemForm, standard2122],
    ['categoryOf', { csu: 1 }, csus, standard2122],
    [
      'templateObtained',
      download,
      'downloaded from the publish screen, pre-filled with the items that have no response; rows are added for partly met items',
      may2022,
    ],
    ['statusWhenAgreed', 'Approaching Standards', '2021-22 · Approaching Standards', may2022],
  ]),
  ...lines('2022-23', [
    ['covers', withBoards, grown, june2023],
    ['reviewer', 'NHS England', '2022-23 · NHS England', june2023],
    ['publishBy', '2023-06-30', '2022-23 · 30 June 2023', june2023],
    ['references', 'items', itemForm, june2023],
    ['categoryOf', { csu: 1 }, csus, standard2122],
    ['templateObtained', download, '2022-23 · as 2021-22', june2023],
    ['statusWhenAgreed', 'Approaching Standards', '2022-23 · Approaching Standards', june2023],
  ]),
  ...lines('2023-24', [
    ['covers', withSuppliers, grownMore, for2324],
    ['reviewer', 'NHS England and DHSC', '2023-24 · NHS England and DHSC', for2324],
    ['publishBy', '2024-06-30', '2023-24 · 30 June 2024', for2324],
    ['references', 'items', itemForm, for2324],
    ['categoryOf', { csu: 1 }, csus, for2324],
    ['templateObtained', download, '2023-24 · as 2021-22', for2324],
    ['statusWhenAgreed', 'Approaching Standards', '2023-24 · Approaching Standards', for2324],
  ]),
  ...lines('2024-25', [
    ['covers', withSuppliers, grownMore, for2425],
    ['reviewer', 'NHS England and DHSC', '2024-25 · NHS England and DHSC', for2425],
    ['publishBy', '2025-06-30', '2024-25 · 30 June 2025', for2425],
    ['completeBy', '2026-06-30', '2024-25 · 30 June 2026', for2425],
    ['updateBy', '2025-12-31', 'an update on the same template was due by 31 December 2025', for2425],
    [
      'references',
      'outcomes',
      'From 2024-25 the CAF-aligned toolkit of the larger bodies uses contributing outcomes instead (A1.a to E…)',
      for2425,
    ],
    ['categoryOf', { csu: 1 }, csus, standard2122],
    [
      'templateObtained',
      'You download it. The update was due on the same template. Column S asks if the delivery date is still valid, and column T is for the December 2025 comments.',
      'downloaded; its column S asks whether the delivery date is still valid and column T holds the December 2025 comments',
      for2425,
    ],
    ['statusWhenAgreed', 'Approaching Standards', '2024-25 · Approaching Standards', for2425],
  ]),
]
