/** Plans that are hard to lay out, each named for what is hard about it. */
import type { Plan } from '~/domain/plan'
import { emptyPlan } from '~/domain/plan-values'
import { calendarDate } from '~/domain/calendar-date'
import { actionOf, afterBau, examplePlan, itemOf, on, planOf } from '../../plans'

const sentence = 'The eleven servers that missed the window are patched, scanned again and reported to the group. '

function longAction(): Plan {
  const description = sentence.repeat(42).slice(0, 4000)
  const plan = examplePlan('small-trust')
  const [first, ...others] = plan.items
  if (first === undefined) throw new Error('The example has no items')
  const actions = first.actions.map((action, index) => (index === 0 ? { ...action, description } : action))
  return { ...plan, items: [{ ...first, actions, gap: sentence.repeat(12) }, ...others] }
}

function sixtyItems(): Plan {
  const plan = examplePlan('trust-at-the-limit')
  const items = Array.from({ length: 4 }, (_, round) =>
    plan.items.map((item) => ({
      ...item,
      id: `${item.id}-${round}`,
      actions: item.actions.map((action) => ({ ...action, id: `${action.id}-${round}` })),
    })),
  ).flat()
  return { ...plan, items }
}

function manyScripts(): Plan {
  const names = [
    'Siân Prys-Jones, Llŷr Ŵyn',
    'Łukasz Święcicki-Żółć',
    'Nguyễn Thị Phương Ánh',
    'Παναγιώτης Ευσταθίου',
    'Олександра Ковальчук',
    'Çağla Öztürk İbrahimoğlu',
    'Ọlárónkẹ́ Adébáyọ̀',
    'محمد عبد الله الأنصاري',
    '健康 太郎',
    '👩🏽‍⚕️ Priya 🏥',
    'Zoë “Zö” O’Shea & <b>Söhne</b>',
  ]
  const items = names.map((name, index) =>
    itemOf({
      id: `item-${index}`,
      reference: `${(index % 10) + 1}.1.${index + 1}`,
      title: index === 9 ? 'Emoji in text ✓ → ≥ 95% ½ ☐ 🚑 done' : 'Critical patches are applied on time',
      actions: [actionOf({ id: `action-${index}`, owner: { name, role: 'Infrastructure Manager', email: '' } })],
    }),
  )
  return planOf({
    organisation: {
      name: 'Bwrdd Iechyd Dyffryn Llŷn a’r Ŵyl',
      odsCode: 'RZ1X',
      type: 'nhs-trust',
      contact: { name: 'Żaneta Müller', email: 'zaneta@example.org' },
    },
    items,
  })
}

function longWords(): Plan {
  const word = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(6)
  return planOf({
    organisation: {
      name: word,
      odsCode: 'RZ1X',
      type: 'nhs-trust',
      contact: { name: word, email: `${word}@example.org`.slice(0, 300) },
    },
    signOff: { siroName: word, jobTitle: word, signedOn: calendarDate('2021-06-24'), statement: word.repeat(3) },
    items: [
      itemOf({
        reference: word,
        title: word,
        gap: word,
        actions: [actionOf({ description: word, owner: { name: word, role: word, email: word } })],
      }),
    ],
  })
}

function everyField(): Plan {
  const plan = examplePlan('council-with-covid-impact')
  const items = plan.items.map((item) => ({
    ...item,
    actions: item.actions.map((action, index) => ({
      ...action,
      owner: { ...action.owner, email: 'owner@marrowby.example' },
      progress: 'Ordered on 4 June.\nDelivered on 11 June.',
      changeReason: 'The supplier moved its date.',
      agreedDue: on('2021-09-30'),
      status: index === 0 ? ('complete' as const) : ('in-progress' as const),
      completedOn: index === 0 ? calendarDate('2021-06-17') : null,
      dependsOn: index === 0 ? [] : item.actions.slice(0, 1).map(({ id }) => id),
    })),
  }))
  const history = [
    { on: calendarDate('2021-06-18'), revision: 1, event: 'prepared' as const, note: 'First version', changes: [] },
    { on: calendarDate('2021-06-22'), revision: 2, event: 'signed-off' as const, note: '', changes: [] },
  ]
  return { ...plan, items, history }
}

function draftWithFindings(): Plan {
  const plan = examplePlan('trust-at-the-limit')
  return {
    ...plan,
    signOff: { siroName: '', jobTitle: '', signedOn: null, statement: '' },
    items: plan.items.map((item, index) =>
      index % 3 === 0
        ? { ...item, gap: '', actions: item.actions.map((action) => ({ ...action, due: null })) }
        : index % 3 === 1
          ? { ...item, actions: [] }
          : { ...item, actions: item.actions.map((action) => ({ ...action, due: afterBau(9) })) },
    ),
  }
}

export const uglyPlans: Readonly<Record<string, () => Plan>> = {
  'one action with 4,000 characters': longAction,
  'sixty items': sixtyItems,
  'names in many scripts': manyScripts,
  'words wider than their column': longWords,
  'every field filled in': everyField,
  'a draft with many findings': draftWithFindings,
  'nothing in it yet': () => emptyPlan({ id: 'p', edition: '2020-21', preparedOn: null }),
}
