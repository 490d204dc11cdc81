import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePlan } from '~/formats/plan-file/encode'
import { changeLog } from '~/domain/change-log'
import { checkPlan } from '~/domain/check-plan'
import { editionOf } from '~/domain/editions'
import type { Finding } from '~/domain/finding'
import { placeOf } from '~/domain/messages'
import type { Plan } from '~/domain/plan'
import { makeSpreadsheetHere } from '~/formats/spreadsheet/make-spreadsheet'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { readWorkbook } from '~/formats/spreadsheet/read/read-any'
import { readOwnPlan } from '~/formats/spreadsheet/read/read-own-plan'
import { anyPlan } from '../../arbitraries/plan'
import { examplePlan, exampleNames, planWith16Items } from '../../plans'
import { expectations } from '../../formats/spreadsheet/fixtures'
import { options, planIn, receiveBytes, receiveFixture, receivePlan } from '../received-files'

/** As the builder checks the plan that is open. */
function inBuilder(plan: Plan): Finding[] {
  return checkPlan({ plan, edition: editionOf(plan), today: options.today, catalogue: null }).findings
}

/** Ids differ where each side reads the spreadsheet for itself. */
function withoutIds(findings: readonly Finding[], plan: Plan): unknown[] {
  return findings.map((finding) => [
    finding.code,
    finding.level,
    placeOf(finding, plan),
    finding.path.field,
    finding.values,
  ])
}

describe('the checker finds what the builder finds', () => {
  test('in any plan file', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlan.filter(({ slip }) => slip === null),
        async (plan) => {
          expect((await receivePlan(plan)).judgement.findings).toEqual(inBuilder(plan))
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each(['xlsx', 'ods'] as const)('in the tool’s own spreadsheet, .%s', async (kind) => {
    for (const plan of [...exampleNames.map(examplePlan), planWith16Items()]) {
      const template = makeOwnTemplate(editionOf(plan))
      const made = await makeSpreadsheetHere({
        kind,
        plan,
        planFile: encodePlan(plan),
        changes: changeLog(plan),
        edition: editionOf(plan),
        draft: false,
        template,
      })
      if (!made.ok) throw new Error(made.problem.code)
      const received = await planIn(receiveBytes(made.bytes, `plan.${kind}`))
      const workbook = await readWorkbook(made.bytes)
      let next = 0
      const options = { edition: '2020-21', newId: () => `id-${++next}` }
      // The .xlsx keeps the plan itself; of the .ods the builder opens what its cells say.
      const opened = kind === 'xlsx' ? plan : readOwnPlan(workbook.ok ? workbook.grids : [], options).plan
      expect(withoutIds(received.judgement.findings, received.plan)).toEqual(withoutIds(inBuilder(opened), opened))
    }
  })

  /** The builder asks for the day; a reviewer can only ask the organisation. */
  const asked = new Map([
    ['action.due.unclear', 'action.due.missing'],
    ['item.covid.unclear', 'item.covid.missing'],
    ['sign-off.date.unclear', 'sign-off.date.missing'],
  ])

  test.each(expectations('filled').filter((name) => name.startsWith('p')))(
    'in %s, but for what the builder asks about before it takes it',
    async (name) => {
      const { plan, judgement } = await planIn(receiveFixture('filled', name))
      const key = ({ path }: Finding, code: string) => `${code} ${JSON.stringify(path)}`
      expect(
        judgement.findings.map((finding) => key(finding, asked.get(finding.code) ?? finding.code)).toSorted(),
      ).toEqual(
        inBuilder(plan)
          .map((finding) => key(finding, finding.code))
          .toSorted(),
      )
    },
  )
})
