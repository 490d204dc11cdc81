/** The stages that the steps of the guidance fall into, in order. */
export const stageIds = ['prepare', 'write', 'submit', 'after'] as const
export type StageId = (typeof stageIds)[number]

export const stageNames: Record<StageId, string> = {
  prepare: 'Get ready',
  write: 'Write the plan',
  submit: 'Submit it',
  after: 'Afterwards',
}
