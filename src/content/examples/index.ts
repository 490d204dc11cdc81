/** Three invented plans, offered as examples to open and used by the tests. Organisations, codes and people do not exist. */
export interface ExamplePlan {
  id: string
  name: string
  description: string
  /** The plan file beside this one. */
  file: string
  /** The text of the plan file, fetched when it is asked for: examples are no part of any page's own script. */
  load(): Promise<string>
}

async function textOf(module: Promise<{ default: unknown }>): Promise<string> {
  return JSON.stringify((await module).default)
}

export const examplePlans: readonly ExamplePlan[] = [
  {
    id: 'small-trust',
    name: 'A small trust',
    description:
      '3 items and 5 actions. One item was affected by Covid and has a date after the return to business as usual.',
    file: 'small-trust.json',
    load: () => textOf(import('./small-trust.json')),
  },
  {
    id: 'council-with-covid-impact',
    name: 'A council with Covid impact',
    description:
      '8 items, 5 of them affected by Covid. The council has returned to business as usual, so every date comes to a day.',
    file: 'council-with-covid-impact.json',
    load: () => textOf(import('./council-with-covid-impact.json')),
  },
  {
    id: 'trust-at-the-limit',
    name: 'A trust at the limit',
    description: '15 items, the most that a plan may cover, shared between 8 owners.',
    file: 'trust-at-the-limit.json',
    load: () => textOf(import('./trust-at-the-limit.json')),
  },
]
