import { describe, expect, test } from 'vitest'
import { splitActions, splitOutsideBrackets, valuesFor } from '~/formats/spreadsheet/read/split-cell'

const texts = (text: string, beside?: string[]) => splitActions(text, beside).parts.map((part) => part.text)

describe('the actions in a cell', () => {
  test.each([
    '1. Write the policy\n2. Agree it',
    '1) Write the policy 2) Agree it',
    '1.Write the policy\n2.Agree it',
    '1 Write the policy\n2 Agree it',
    '1 - Write the policy\n2 - Agree it',
    '1/ Write the policy\n2/ Agree it',
    '#1 Write the policy\n#2 Agree it',
    'Action 1: Write the policy\nAction 2: Agree it',
    'Action 1 – Write the policy\nAction 2 – Agree it',
    'a) Write the policy\nb) Agree it',
    '(a) Write the policy (b) Agree it',
    'a) Write the policy b) Agree it',
    'a. Write the policy\nb. Agree it',
    'A. Write the policy\nB. Agree it',
    '(i) Write the policy\n(ii) Agree it',
    'i. Write the policy\nii. Agree it',
    '• Write the policy\n• Agree it',
    '➢ Write the policy\n➢ Agree it',
    '✓ Write the policy\n✓ Agree it',
    '❑ Write the policy\n❑ Agree it',
    '\uf0b7 Write the policy\n\uf0b7 Agree it',
  ])('are told apart by their marks: %j', (text) => {
    expect(texts(text)).toEqual(['Write the policy', 'Agree it'])
  })

  test.each([
    'Write the policy:\n a) draft\n b) review',
    'Review 2. Then do more',
    'a) Write the policy',
    'a) & b) Write the policy',
    'c) Write the policy\nd) Agree it',
    'Write it\nAgree it',
  ])('are one where the marks are not those of a list of actions: %j', (text) => {
    expect(splitActions(text)).toEqual({ by: 'whole', parts: [{ numbers: [], text }] })
  })

  test('are looked for in time that grows with the length of the cell, not with its square', () => {
    for (const line of ['1. ', '1 A\n', 'a) b\n', 'a) b ', '(a ', '• ', ' ', '1.A']) {
      expect(splitActions(line.repeat(60_000)).parts.length).toBeLessThanOrEqual(60_000)
    }
  })

  test('keep the lists within them', () => {
    expect(texts('1. Write the policy:\n a) draft\n b) review\n2. Agree it')).toEqual([
      'Write the policy:\n a) draft\n b) review',
      'Agree it',
    ])
  })

  test('are as many as the owners and the dates beside them', () => {
    const text = 'Write it\nAppoint an owner\nTell staff'
    expect(splitActions(text, ['Ann Lee\nBo Ray\nCy Day', '30/09/2021\n31/10/2021\nTBC'])).toEqual({
      by: 'lines',
      parts: ['Write it', 'Appoint an owner', 'Tell staff'].map((part) => ({ numbers: [], text: part })),
    })
    expect(texts(text, ['Ann Lee\nBo Ray\nCy Day', ''])).toHaveLength(3)
    expect(texts(text, ['Ann Lee\nBo Ray', '30/09/2021\n31/10/2021\nTBC'])).toEqual([text])
    expect(texts(text, ['', ''])).toEqual([text])
  })
})

describe('the values of another cell', () => {
  test.each([
    ['1. Ann Lee\n2. Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['1.Ann Lee\n2.Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['a) Ann Lee\nb) Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['a) 30/7/21 b) 30/8/21', ['30/7/21', '30/8/21']],
    ['1 & 2: 30/09/2021', ['30/09/2021', '30/09/2021']],
    ['1 October 2021\n2 November 2021', ['1 October 2021', '2 November 2021']],
    ['1-Oct-21\n2-Nov-21', ['1-Oct-21', '2-Nov-21']],
    ['1.October.2021\n2.November.2021', ['1.October.2021', '2.November.2021']],
  ])('are one for each action: %j', (text, values) => {
    expect(valuesFor(text, 2)).toEqual({ values, shared: false })
  })
})

describe('the values of another cell that name their actions behind them', () => {
  test.each([
    ['Sam Lee (1 & 2), Jo Park (3)', ['Sam Lee', 'Sam Lee', 'Jo Park']],
    ['Sam Lee [1, 2]; Jo Park [3]', ['Sam Lee', 'Sam Lee', 'Jo Park']],
    ['Sam Lee (actions 1-2)\nJo Park (action 3)', ['Sam Lee', 'Sam Lee', 'Jo Park']],
    ['Sam Lee – actions 1 and 2, Jo Park – action 3', ['Sam Lee', 'Sam Lee', 'Jo Park']],
    ['Sam Lee (IG Lead) (1 to 2) and Jo Park, DPO (3)', ['Sam Lee (IG Lead)', 'Sam Lee (IG Lead)', 'Jo Park, DPO']],
    ['Sam Lee (all), Jo Park (3)', ['Sam Lee', 'Sam Lee', 'Sam Lee; Jo Park']],
    ['Sam Lee (1)\nJo Park (3)', ['Sam Lee', '', 'Jo Park']],
    ['30/09/2021 (1, 2) 31/10/2021 (3)', ['30/09/2021', '30/09/2021', '31/10/2021']],
    ['Actions 1 & 2: Sam Lee\nAction 3: Jo Park', ['Sam Lee', 'Sam Lee', 'Jo Park']],
    ['Action 1 - Sam Lee\nAction 2 - Bo Ray\nAction 3 - Jo Park', ['Sam Lee', 'Bo Ray', 'Jo Park']],
    ['1&2 Priya Nair\n3 Tom Reed', ['Priya Nair', 'Priya Nair', 'Tom Reed']],
    ['1, 2 Priya Nair\n3 Tom Reed', ['Priya Nair', 'Priya Nair', 'Tom Reed']],
    ['Action 1 complete, Action 2 not started, action 3 open', ['complete', 'not started', 'open']],
    ['Actions 1 & 2 Sam Lee; and action 3 Jo Park', ['Sam Lee', 'Sam Lee', 'Jo Park']],
  ])('are given to these: %j', (text, values) => {
    expect(valuesFor(text, 3)).toEqual({ values, shared: false })
  })

  test.each([
    'Sam Lee (1 & 2), Jo Park',
    'Sam Lee (1), Jo Park (4)',
    'Report of action 1, action 2',
    '1 & 3 Sam Lee\n2 Jo Park',
    'Sam Lee (2)',
    'Sam Lee (1 day), Jo Park (3 days)',
    '(1), (2), (3)',
  ])('hold for every action where that is not what they do: %j', (text) => {
    expect(valuesFor(text, 3)).toEqual({ values: [text, text, text], shared: true })
  })

  test('are looked for in time that grows with the length of the cell, not with its square', () => {
    for (const part of ['(1', '1 & ', 'A (1) ', '(1 ', ' - ', 'action ', '1', 'action 1 ', 'action 1, ', '1 A\n1,2 '])
      expect(valuesFor(part.repeat(60_000), 2).values).toHaveLength(2)
  })
})

describe('parts of a text', () => {
  test('stand between separators that are not in brackets', () => {
    expect(splitOutsideBrackets('a; b (c; d) [e; f]; g', ';')).toEqual(['a', 'b (c; d) [e; f]', 'g'])
    expect(splitOutsideBrackets('a & b (c & d) and e', / & | and /g)).toEqual(['a', 'b (c & d)', 'e'])
    expect(splitOutsideBrackets('a (b; c', ';')).toEqual(['a (b; c'])
  })
})
