import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { registerOf } from '~/checker/out/register'
import { replyTo, zipReplies } from '~/checker/out/replies'
import type { Received } from '~/checker/received/received'
import { makeRegisterHere } from '~/formats/spreadsheet/register/make-register'
import { planOf } from '../../plans'
import { files } from '../../formats/spreadsheet/fixtures'
import { options, planIn, receiveFixture, receivePlan, receiveText } from '../received-files'

async function everyFixture(): Promise<Received[]> {
  const names = (['filled', 'hostile', 'templates'] as const).flatMap((folder) =>
    files(folder).map((name) => [folder, name] as const),
  )
  return Promise.all(names.map(([folder, name]) => receiveFixture(folder, name)))
}

describe('the register', () => {
  test('has a row for each file and a row for each finding, with its cell', async () => {
    const received = [await receiveFixture('filled', 'p13-screening-authority'), await receiveText('', 'empty.csv')]
    const [plans, findings] = registerOf(received, options).sheets
    const record = (sheet: typeof plans, row: number) =>
      Object.fromEntries(sheet?.columns.map(({ heading }, index) => [heading, sheet.rows[row]?.[index]]) ?? [])
    expect(record(plans, 0)).toEqual({
      ...{
        Organisation: 'National Screening Records Authority',
        'ODS code': 'X9ZA7',
        'Type of organisation': 'DHSC arm’s length body',
      },
      ...{ File: 'p13-screening-authority.xlsx', Verdict: 'Not complete', Items: 5, Outstanding: 5, Actions: 6 },
      ...{ 'Would be refused': 0, 'Asked for': 2, 'May be queried': 3 },
      ...{ 'First due date': '2021-10-18', 'Last due date': '2021-12-13', SIRO: 'İbrahim Yıldız' },
      ...{ 'Signed off on': '2021-06-29', 'Plan prepared on': null, 'Toolkit year': '2020-21' },
      Remarks:
        'The file does not give a toolkit year, so we used the rules for 2020-21. There is a question about this file.',
    })
    expect(record(plans, 1)).toMatchObject({
      ...{ Organisation: null, File: 'empty.csv', Verdict: 'No plan was read', Items: null },
      Remarks: 'The file is empty. Ask the organisation to send the plan again.',
    })
    expect(record(findings, 0)).toEqual({
      ...{ Organisation: 'National Screening Records Authority', 'ODS code': 'X9ZA7' },
      ...{ Level: 'The instructions ask for it', Finding: 'Covid not answered', Where: '4.5.1' },
      ...{ Sheet: 'ImprovementPlan', Cell: 'F8', File: 'p13-screening-authority.xlsx' },
      'What is wrong': '4.5.1 does not say whether your Covid response affected it',
      'What to do': 'Answer Yes or No.',
    })
  })

  test.each(['xlsx', 'ods', 'csv'] as const)(
    'of every fixture is read back from .%s as it was written',
    async (kind) => {
      const register = registerOf(await everyFixture(), options)
      const made = await makeRegisterHere({ register, kind })
      expect(made.ok && made.receipt).toMatchObject({ differences: [], rows: expect.any(Number) as number })
      expect(made.ok && made.receipt.comparedValues).toBeGreaterThan(500)
    },
  )
})

describe('replies', () => {
  test('are one for each plan, under names that hold on every system and differ', async () => {
    const { organisation } = planOf()
    const named = (name: string, odsCode: string, file: string) =>
      receivePlan(planOf({ organisation: { ...organisation, name, odsCode } }), file)
    const received = [
      await named('St Brannoc’s “Hospitals” / Trust', 'RQZ', 'a.json'),
      await named('st brannocs hospitals TRUST', 'rqz', 'b.json'),
      await named('Ålesund & Čapek', '', 'c.json'),
      await named('', '', '..\\..\\evil.json'),
      await receiveText('', 'empty.csv'),
    ]
    const { name, bytes, count } = zipReplies(received, options)
    expect([name, count]).toEqual(['DSPT-replies_2021-07-05.zip', 4])
    expect(Object.keys(unzipSync(bytes))).toEqual([
      'reply_RQZ_St-Brannocs-Hospitals-Trust.txt',
      'reply_RQZ_st-brannocs-hospitals-TRUST-2.txt',
      'reply_Alesund-Capek.txt',
      'reply_evil.txt',
    ])
  })

  test('open as text in any editor', async () => {
    const received = await planIn(receiveFixture('filled', 'p02-wenlow-ccg'))
    const [text] = Object.values(unzipSync(zipReplies([received], options).bytes))
    expect([...(text?.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf])
    expect(
      strFromU8(text ?? new Uint8Array())
        .replace('\ufeff', '')
        .replaceAll('\r\n', '\n'),
    ).toBe(`${replyTo(received, options).text}\n`)
  })
})
