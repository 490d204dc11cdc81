/** The message with which an updated plan is sent: how far the plan is, and what changed. */
import { actionFieldNames } from '~/domain/describe-change'
import type { Edition } from '~/domain/editions'
import { groupChanges, type ChangeGroup } from '~/domain/group-changes'
import type { Plan, RecordedChange } from '~/domain/plan'
import { planProgress } from '~/domain/progress'
import { changesOfRevision } from '~/domain/revise-plan'
import { oneLine, quote, shorten, uncapitalised } from '~/domain/text'
import type { Letter } from './gaps'
import { agreedClause, lastDateLine, writeMessage } from './message'

/** Longer lists are for the plan itself, which is attached. */
const mostLines = 25
const longestText = 160

export function updateMessage(plan: Plan, edition: Edition): Letter {
  const { items, completedItems, actions, completedActions } = planProgress(plan)
  return writeMessage(plan, edition, {
    subject: 'updated improvement plan',
    body: (sender) => [
      `${sender} has updated its improvement plan${agreedClause(plan)}. The updated plan is attached.`,
      '',
      `- Revision: ${plan.revision}`,
      `- Complete: ${completedItems} of ${items} evidence ${items === 1 ? 'item' : 'items'}, ${completedActions} of ${actions} ${actions === 1 ? 'action' : 'actions'}`,
      ...lastDateLine(plan),
      '',
      ...changeLines(plan),
      '',
      'Please tell us if you need anything else.',
    ],
  })
}

function changeLines(plan: Plan): string[] {
  const groups = groupChanges(changesOfRevision(plan))
  if (groups.length === 0) return ['Nothing has changed since the last revision.']
  const left = groups.length - mostLines
  return [
    'What has changed:',
    ...groups.slice(0, mostLines).map(changeLine),
    ...(left > 0 ? [`- and ${left} more, in the plan`] : []),
  ]
}

/** "- 8.3.3, “Patch the servers”: completed on 8 November 2021; evidence: scan report" */
function changeLine({ reference, action, changes }: ChangeGroup): string {
  const subject = [reference === '' ? 'The plan' : oneLine(reference), ...(action === '' ? [] : [quote(action)])]
  const isCompleted = changes.some(({ what, to }) => what === actionFieldNames.completedOn && to !== '')
  const said = changes.filter(({ what }) => !(isCompleted && what === actionFieldNames.status))
  return `- ${subject.join(', ')}: ${said.map(changeWords).join('; ')}`
}

function changeWords({ what, from, to, reason }: RecordedChange): string {
  // A plan file may hold any text here, though the tool writes none but its own.
  const name = uncapitalised(oneLine(what))
  const now = shorten(to, longestText)
  if (now === '') return from === '' || what.endsWith('removed') ? name : `${name} removed`
  switch (what) {
    case actionFieldNames.status:
      return now.toLowerCase()
    case actionFieldNames.completedOn:
      return `${name} ${now}`
    case actionFieldNames.due: {
      const instead = from === '' ? '' : ` instead of ${oneLine(from)}`
      const because = oneLine(reason) === '' ? '' : ` (${shorten(reason, longestText)})`
      return `due ${now}${instead}${because}`
    }
    default:
      return `${name}: ${now}`
  }
}
