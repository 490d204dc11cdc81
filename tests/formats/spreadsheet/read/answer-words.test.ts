import { describe, expect, test } from 'vitest'
import { readStatus, readYesNo } from '~/formats/spreadsheet/read/answer-words'

describe('a status', () => {
  test.each([
    'Not started',
    'Not yet started',
    'To be started',
    'Will be started in July',
    'Due to start in July',
    'Hasn’t started',
    "Hasn't yet been started",
    'Not in progress',
    'Not currently under way',
    'Yet to be started',
    'Never started',
    'Not complete',
    'Not yet completed',
    'Complete: No',
    'Complete: N',
    'Completed – not yet',
    'Open',
    'Heb ddechrau',
  ])('is not started: %s', (text) => {
    expect(readStatus(text)).toBe('not-started')
  })

  test.each([
    'In progress',
    'In progress, not yet complete',
    'Work has started',
    'Partially met',
    'Met in part',
    'Part complete',
    'On track',
    'Ar y gweill',
    '90%',
    '5 %',
  ])('is in progress: %s', (text) => {
    expect(readStatus(text)).toBe('in-progress')
  })

  test.each([
    'Complete',
    'Completed - 30/6/21',
    'Completed by Ann Lee',
    'Completed in June',
    'Complete (100%)',
    'Done',
    'Closed (no evidence)',
    'Wedi’i gwblhau',
    'Complete.',
    'Complete ✓',
    'Complete: Yes',
    'complete, 3 June 2021',
    'COMPLETE JUNE 2021',
    'Completed on 14/06/21 by J Smith',
    'Completed by Mark Jones and Siân Prys-Jones on 3rd of June',
    'Completed by the SIRO – 2021-06-14',
    'Completed by Head of IT',
    'Wedi’i gwblhau ar 3 Mehefin 2021',
    'Complete - evidence uploaded',
    'Complete: evidence uploaded to the toolkit, see comments',
    'Done and signed off',
    'Closed, no further action required',
    'Implemented in full at all sites',
    '100% complete',
    '100%',
    'Fully implemented',
    'Complete. The policy was approved at the June board.',
    'Done. Reports go to the IG group each month',
  ])('is complete: %s', (text) => {
    expect(readStatus(text)).toBe('complete')
  })

  test.each([
    'Complete by Sept 21',
    'Complete by the end of June',
    'Completed by 30/09/2021',
    'Complete 80%',
    'Complete once the board agrees',
    'Complete – subject to sign-off',
    'Met except for leavers',
    'Met, but not for leavers',
    'Done?',
    'Completed? TBC',
    'Completed (2 of 3 wards)',
    'Completed 2/3',
    'Completed for HQ only',
    'COMPLETED BY HQ ONLY',
    'Completed by most wards',
    'Completed by Year End',
    'Complete by Friday',
    'Complete by Project Board',
    'Implemented in 4 of 9 sites',
    'Completed – one ward remaining',
    'Complete / evidence outstanding',
    'Complete - evidence to be uploaded',
    'Complete (90%)',
    'Complete ☐',
    'Done - needs sign off',
    'Complete. Two wards remain',
    'Done. Awaiting sign-off',
    'Completed. 3 of 9 sites',
    'Not on track',
    'Nearly complete',
    'Incomplete',
    'Completion due Sept',
    'On hold',
  ])('that may mean more than one is none: %s', (text) => {
    expect(readStatus(text)).toBeNull()
  })
})

test('a status of any length is read in time that grows with the length, not with its square', () => {
  for (const part of ['complete ', 'by ', 'by A ', '1 ', '1/', 'june ', 'on - '])
    expect(readStatus(`Done ${part.repeat(60_000)}x`), part).toBeNull()
})

describe('a Yes or No', () => {
  test.each([
    'Yes or No',
    'Y / N',
    'Y/N',
    'Yes / No',
    'Yes/ No',
    'No / Yes',
    'Yes or N',
    'Yes and no',
    'Yes (No)',
    'Y | N',
  ])('that gives both is unclear: %s', (text) => {
    expect(readYesNo(text, false)).toEqual({ answer: null, explanation: '', unclear: true })
  })

  test.each([
    ['Yes – staff redeployed', true, 'staff redeployed'],
    ['Yes: none of the staff', true, 'none of the staff'],
    ['Yes / staff redeployed', true, '/ staff redeployed'],
    ['Yes (see comments)', true, '(see comments)'],
    ['No - but supplier delayed', false, 'but supplier delayed'],
    ['None', false, ''],
    ['No impact', false, ''],
    ['✓', true, ''],
    ['N.', false, ''],
  ])('is told from its explanation: %s', (text, answer, explanation) => {
    expect(readYesNo(text, false)).toEqual({ answer, explanation, unclear: false })
  })

  test.each([
    ['☐ Yes ☑ No', false, ''],
    ['☑ Yes ☐ No', true, ''],
    ['Yes ☐ No ☑', false, ''],
    ['Yes ☒ No ☐', true, ''],
    ['Yes: ☑ / No: ☐', true, ''],
    ['☒ Yes ☐ No', true, ''],
    ['☐Yes\n☒No', false, ''],
    ['[ ] Yes [x] No', false, ''],
    ['Y (x) N ( )', true, ''],
    ['Yes ☑ No', true, ''],
    ['☑ Yes, No', true, ''],
    ['✓ No', false, ''],
    ['No ✔', false, ''],
    ['☑ Oes ☐ Nac oes', true, ''],
    ['☑ Yes ☐ No – staff redeployed', true, 'staff redeployed'],
    ['Yes ☐ No ☑ Supplier delayed', false, 'Supplier delayed'],
    ['☑ Yes, no staff were left', true, 'no staff were left'],
    ['☒', true, ''],
    ['[x]', true, ''],
    ['[ ]', false, ''],
  ])('is the one whose box is ticked: %j', (text, answer, explanation) => {
    expect(readYesNo(text, false)).toEqual({ answer, explanation, unclear: false })
  })

  test.each(['☐ Yes ☐ No', 'Yes ☐ No', 'Yes ☐', '☑ Yes ☑ No', 'Yes [x] No [x]', 'Yes ☑ ☐ No', 'Yes / ☑ No', '☒ No ☐'])(
    'of which no single box is ticked is unclear: %j',
    (text) => {
      expect(readYesNo(text, true)).toEqual({ answer: null, explanation: '', unclear: true })
    },
  )

  test('with boxes is read in time that grows with the length, not with its square', () => {
    for (const part of ['☐ ', '☐ Yes ', 'Yes ', ' ', ': ', '( '])
      expect(readYesNo(`☑ Yes ${part.repeat(60_000)}x`, false).unclear, part).toBe(part.includes('☐'))
  })
})
