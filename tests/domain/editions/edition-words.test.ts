import { expect, test } from 'vitest'
import { calendarDate } from '~/domain/calendar-date'
import { anotherYear, defaultEdition } from '~/domain/editions'
import { edition202223 } from '~/domain/editions/edition-2022-23'
import { edition202425 } from '~/domain/editions/edition-2024-25'
import { figuresNotKnown, siroCommentName } from '~/domain/editions/edition-words'

test('the comment with the sign-off is named by the upload item where that is known', () => {
  expect(siroCommentName(defaultEdition)).toBe('Comment for evidence item 9.4.6')
  expect(siroCommentName(edition202223)).toBe('Comment with the SIRO’s sign-off')
  expect(siroCommentName({ ...edition202223, uploadItem: 'A1.a' })).toBe('Comment for evidence item A1.a')
})

test('what a plan is not checked for is said in words, and comes to nothing once the user gives it', () => {
  expect(figuresNotKnown(defaultEdition)).toEqual([])
  expect(figuresNotKnown(edition202425)).toEqual(['how many items a plan can cover'])
  expect(figuresNotKnown(edition202223)).toEqual(['when actions must be complete', 'how many items a plan can cover'])
  expect(figuresNotKnown(anotherYear('2026-27'))).toHaveLength(4)
  expect(figuresNotKnown({ ...edition202223, itemLimit: 12, completeBy: calendarDate('2023-12-31') })).toEqual([])
})
