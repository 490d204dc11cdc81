/** The stages that a plan goes through, in the words of its toolkit year: what each is, and how it comes about. */
import { formatDate } from '~/domain/calendar-date'
import type { Edition } from '~/domain/editions'
import type { PlanLife } from '~/domain/life'
import { capitalised } from '~/domain/text'

/** The event that each stage begins with. */
export const stageEvents = ['submitted', 'published', 'agreed', 'updated', 'standards-met'] as const
export type StageEvent = (typeof stageEvents)[number]

export interface Stage {
  event: StageEvent
  name: string
  meaning: string
  /** A page of the guidance, as a path inside the site. */
  guidance: { path: string; label: string }
}

export function stagesOf(edition: Edition): Stage[] {
  const { uploadItem, publishBy, updateBy, reviewer, statusBefore, statusWhenMet } = edition
  return [
    {
      event: 'submitted',
      name: 'Plan submitted',
      meaning:
        uploadItem === null
          ? 'Send the plan where your toolkit year asks for it.'
          : `The plan is uploaded at evidence item ${uploadItem}. The comments there record your SIRO’s sign-off.`,
      guidance: { path: 'guidance/upload-at-9-4-6/', label: 'How to upload it' },
    },
    {
      event: 'published',
      name: `${statusBefore} published`,
      meaning: `You publish with items outstanding${
        publishBy === null ? '' : `, by ${formatDate(publishBy)}`
      }, and ask for a review of the plan.`,
      guidance: { path: 'guidance/publish-and-ask-for-review/', label: 'How to publish and ask' },
    },
    {
      event: 'agreed',
      name: 'Plan agreed',
      meaning: `${capitalised(reviewer)} has agreed the plan. Your status becomes ${agreedStatus(edition)}.`,
      guidance: { path: 'guidance/what-happens-next/', label: 'What an agreed plan changes' },
    },
    {
      event: 'updated',
      name: 'Updates',
      meaning: `You say what is done, which dates changed and why${
        updateBy === null ? '' : `. You need to send one by ${formatDate(updateBy)}`
      }.`,
      guidance: { path: 'guidance/update-your-plan/', label: 'When to send an update' },
    },
    {
      event: 'standards-met',
      name: statusWhenMet,
      meaning: 'Every action in the plan is complete, and every requirement is met.',
      guidance: { path: 'guidance/update-your-plan/#standards-met', label: 'How to get there' },
    },
  ]
}

/** The stage that a plan is at; null before anything is recorded. */
export function currentStage({ stage, agreed, updated }: PlanLife): StageEvent | null {
  switch (stage) {
    case 'preparing':
      return null
    case 'submitted':
    case 'published':
      return stage
    case 'agreed':
      return updated !== null && agreed !== null && updated.on >= agreed.on ? 'updated' : 'agreed'
    case 'update-due':
      return 'updated'
    case 'met':
      return 'standards-met'
  }
}

/** "Standards Not fully Met (Plan Agreed), later called Approaching Standards" */
export function agreedStatus({ statusWhenAgreed, statusRenamedTo }: Edition): string {
  return statusRenamedTo === null ? statusWhenAgreed : `${statusWhenAgreed}, later called ${statusRenamedTo}`
}
