import { expect, test } from 'vitest'
import { ruleYears } from '~/components/rule-years'
import { rules } from '~/domain/rules'

function yearsOf(code: string): string | null {
  const rule = rules.find((each) => each.code === code)
  if (rule === undefined) throw new Error(`There is no rule ${code}`)
  return ruleYears(rule)
}

test('a rule that needs no figure runs in every year, and nothing is said of it', () => {
  expect(yearsOf('item.gap.missing')).toBeNull()
})

test('a rule that needs a figure says where it runs, and what the user may enter', () => {
  expect(yearsOf('plan.items.over-limit')).toBe('Used for 2020-21, and for another year when you enter the limit.')
  expect(yearsOf('action.due.after-limit')).toBe(
    'Used for 2020-21 and 2024-25, and for another year when you enter the last day for actions.',
  )
  expect(yearsOf('sign-off.date.after-deadline')).toBe(
    'Used for 2020-21 to 2024-25, and for another year when you enter the last day to publish.',
  )
})

test('what nobody can enter is not offered', () => {
  expect(yearsOf('item.covid.missing')).toBe('Used for 2020-21.')
  expect(yearsOf('action.due.after-limit-with-covid')).toBe('Used for 2020-21.')
  expect(yearsOf('organisation.type.not-covered')).toBe('Used for 2020-21 to 2024-25.')
  expect(yearsOf('item.reference.not-outcome')).toBe('Used for 2024-25.')
})

test('years that follow one another are named by the first and the last', () => {
  expect(ruleYears({ needs: ['publishBy', 'plainDates'] })).toBe(
    'Used for 2021-22 to 2024-25, and for another year when you enter the last day to publish.',
  )
})

test('a rule for years without the Covid question names the year that has it', () => {
  expect(yearsOf('action.due.relative')).toBe('Used for every year except 2020-21.')
})
