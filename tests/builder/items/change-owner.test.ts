import { expect, test } from 'vitest'
import { changeOwnerEverywhere } from '~/builder/items/change-owner'
import { ownersOf } from '~/domain/progress'
import { itemsOf, planOf } from '../../plans'

const owners = [
  { name: 'Adaeze Okonjo', role: 'Head of Learning', email: '' },
  { name: 'adaeze okonjo ', role: '', email: '' },
  { name: 'Adaeze Okonjo', role: 'Caldicott Guardian', email: '' },
  { name: 'Lena Hoffmann', role: 'Head of Learning', email: '' },
]
const plan = planOf({
  items: itemsOf(4, (index) => ({ owner: owners[index] ?? { name: '', role: '', email: '' } })),
})
const from = { name: 'Adaeze Okonjo', role: 'Head of Learning' }

function ownersAfter(to: { name: string; role: string }): string[] {
  return changeOwnerEverywhere(plan, from, to).items.map(({ actions }) =>
    [actions[0]?.owner.name, actions[0]?.owner.role].join(', '),
  )
}

test('an owner’s name changes in every action that is counted as theirs, whatever the job title', () => {
  expect(ownersAfter({ name: 'Siân Prys-Jones', role: 'Head of Learning' })).toEqual([
    'Siân Prys-Jones, Head of Learning',
    'Siân Prys-Jones, Head of Learning',
    'Siân Prys-Jones, Caldicott Guardian',
    'Lena Hoffmann, Head of Learning',
  ])
  expect(ownersOf(plan)[0]?.actions).toBe(3)
})

test('a job title changes where it was that one, or none', () => {
  expect(ownersAfter({ name: 'Adaeze Okonjo', role: 'Director of Learning' })).toEqual([
    'Adaeze Okonjo, Director of Learning',
    'Adaeze Okonjo, Director of Learning',
    'Adaeze Okonjo, Caldicott Guardian',
    'Lena Hoffmann, Head of Learning',
  ])
})

test('an email address goes to every action of theirs, and each keeps its own where none is given', () => {
  const withEmail = changeOwnerEverywhere(plan, from, { ...from, email: 'a.okonjo@example.nhs.uk' })
  const emails = (changed: typeof plan) => changed.items.map(({ actions }) => actions[0]?.owner.email)
  expect(emails(withEmail)).toEqual([...Array<string>(3).fill('a.okonjo@example.nhs.uk'), ''])
  expect(emails(changeOwnerEverywhere(withEmail, from, from))).toEqual(emails(withEmail))
})
