import { describe, expect, test } from 'vitest'
import { describePlanFileNote, describePlanFileProblem, pathInWords } from '~/formats/plan-file/messages'
import type { FieldFault, PlanFileProblem } from '~/formats/plan-file/problem'

function words(problem: PlanFileProblem): string[] {
  const message = describePlanFileProblem(problem)
  return [message.problem, message.remedy]
}

function faultWords(fault: FieldFault): string {
  return describePlanFileProblem({ kind: 'broken-fields', fields: [{ path: ['signOff', 'signedOn'], fault }], more: 0 })
    .problem
}

describe('what is wrong with a plan file', () => {
  test('is said with what to do', () => {
    expect(words({ kind: 'empty' })).toEqual(['The file is empty.', 'Choose an earlier copy of the plan file.'])
    expect(words({ kind: 'too-large', bytes: 11_000_000, limit: 10_485_760 })).toEqual([
      'The file is too large: it is 11 MB and the limit is 10 MB.',
      'Choose a file that you saved with “Save plan file (.json)”, or open your spreadsheet instead.',
    ])
    expect(words({ kind: 'not-json' })).toEqual([
      'The file is not a plan file, or part of it is missing.',
      'If it came by email, ask for it again as an attachment. Otherwise choose an earlier copy.',
    ])
    expect(words({ kind: 'another-kind-of-file' })).toEqual([
      'The file was not made by this tool.',
      'Choose a file that you saved with “Save plan file (.json)”, or open your spreadsheet instead.',
    ])
    expect(words({ kind: 'newer-version', version: 3, known: 1 })).toEqual([
      'The file was saved by a newer version of this tool (file version 3, and this page opens up to 1).',
      'Reload this page to get the newer version, then open the file again. We have not changed the file.',
    ])
  })

  test('names the broken fields as the screen does', () => {
    const fault = { kind: 'not-a-date' } as const
    expect(
      words({
        kind: 'broken-fields',
        fields: [
          { path: ['items', 2, 'actions', 0, 'due', 'date'], fault },
          { path: ['organisation'], fault: { kind: 'missing' } },
        ],
        more: 4,
      }),
    ).toEqual([
      'The plan file has been changed or damaged. Items, 3rd, actions, 1st, due date, day: this is not a date such as 2021-12-30. Organisation: this is missing. And 4 more.',
      'Choose an earlier copy, or correct the file if you edited it. We have not changed the file.',
    ])
  })

  test('says what each fault is', () => {
    const start = 'The plan file has been changed or damaged. SIRO sign-off, signed off on: '
    expect(faultWords({ kind: 'too-long', limit: 10_000 })).toBe(`${start}this is longer than 10,000 characters.`)
    expect(faultWords({ kind: 'too-many', limit: 1000 })).toBe(`${start}there are more than 1,000.`)
    expect(faultWords({ kind: 'not-a-choice' })).toBe(`${start}this is not one of the values allowed here.`)
    expect(faultWords({ kind: 'wrong-kind', expected: 'string' })).toBe(`${start}this should be text.`)
    expect(faultWords({ kind: 'not-allowed' })).toBe(`${start}this value is not allowed here.`)
  })

  test('counts places as people do', () => {
    expect([0, 1, 2, 3, 10, 11, 12, 20, 21, 110].map((place) => pathInWords([place]))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '111th',
    ])
    expect(pathInWords([])).toBe('the whole file')
  })
})

describe('what was changed on opening', () => {
  test('is said', () => {
    expect(describePlanFileNote({ kind: 'left-out', paths: [['colour'], ['items', 0, 'risk']], more: 1 })).toBe(
      'The file has entries this tool does not recognise, so we left them out: colour; items, 1st, risk and 1 more.',
    )
    expect(describePlanFileNote({ kind: 'ids-renewed', ids: ['a', 'b'] })).toBe(
      'Some items or actions had the same internal id and were given new ones: a, b. Nothing else changed.',
    )
  })
})
