/** Who does it. A post is as good as a name: "Business Continuity Manager" can be asked how the action stands. */
import { ownersOf } from '../progress'
import type { Owner } from '../plan'
import { isVacancy, post } from '../posts'
import { comparable, isBlank, isPlaceholder } from '../text'
import type { Rule } from './rule'
import { atAction, openActions } from './walk'

/** One owner has most of the actions: two thirds or more of at least six. Small plans are often one person's. */
const mostActions = { share: 2 / 3, atLeast: 6 }

export const ownerRules: readonly Rule[] = [
  {
    code: 'action.owner.missing',
    level: 'required',
    *check({ plan }) {
      for (const { item, action } of openActions(plan)) {
        if (isOwnerMissing(action.owner)) yield { path: atAction(item, action, 'owner') }
      }
    },
  },
  {
    code: 'action.owner.names-nobody',
    level: 'queried',
    *check({ plan }) {
      for (const { item, action } of openActions(plan)) {
        const { name, role } = action.owner
        if (isOwnerMissing(action.owner) || !namesNobody(action.owner)) continue
        yield { path: atAction(item, action, 'owner'), values: { owner: isBlank(name) ? role : name } }
      }
    },
  },
  {
    code: 'plan.owner.has-most',
    level: 'queried',
    *check({ plan }) {
      let total = 0
      for (const { action } of openActions(plan)) if (!isOwnerMissing(action.owner)) total += 1
      if (total < mostActions.atLeast) return
      for (const { owner, outstanding } of ownersOf(plan)) {
        if (isOwnerMissing(owner) || outstanding < total * mostActions.share) continue
        const name = isBlank(owner.name) ? owner.role : owner.name
        yield { path: { part: 'plan', field: 'items' }, values: { owner: name, count: outstanding, total } }
      }
    },
  },
]

function isUnknown(text: string): boolean {
  return isBlank(text) || isPlaceholder(text)
}

function isOwnerMissing({ name, role }: Owner): boolean {
  return isUnknown(name) && isUnknown(role)
}

/** "TBC" beside a job title leaves the post to be asked, where it is not the post that is vacant. */
function namesNobody({ name, role }: Owner): boolean {
  return isVacancy(isUnknown(name) && !isVacancy(name) ? role : `${name} ${role}`) || !(isNamed(name) || isNamed(role))
}

const collective =
  /^(?:(?:the|our) )?(?:(?:all|every|each|any|various|multiple|several)(?: .*)?|everyone|everybody|anyone|someone|staff|managers?|management|users|colleagues|it|ict|im&t|ig|hr|pmo|cyber|digital|informatics|finance|estates|facilities|procurement|comms|communications|governance|information governance|training|it support|information technology|human resources|(?:trust |executive |management )?board|governing body|trust|council|ccg|organisation|supplier|suppliers|service provider|third party|[^,]* (?:team|teams|department|departments|dept|directorate|division|services?|group|committee|staff|managers|users|colleagues|suppliers|helpdesk|service desk))$/

/** True for a text that says who can be asked: a name, initials or a post. Anything not known to be a body counts. */
function isNamed(text: string): boolean {
  if (isUnknown(text)) return false
  const words = comparable(text)
  return !collective.test(words) || (post.test(words) && !/^(?:all|every|each|any|various) /.test(words))
}
