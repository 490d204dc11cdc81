/**
 * Tells an action that says what will be done from one that does not. It errs on the side of letting an action pass: a
 * reviewer reads the rest. The patterns see `comparable` text: lower case, single spaces, no full stops.
 */
import { comparable } from '../text'

/** Phrases that stand in place of an action. */
const stopgap =
  /(?<=^| )(?:tb[acd]|n\/?a|none|nil|on ?going|asap|as soon as (?:possible|practicable|we can)|to be (?:confirmed|agreed|advised|decided|determined)|in (?:progress|hand|due course)|wip|pending|look(?:ed|ing)? into|(?:details )?to follow|(?:see|as) above|unknown|not (?:yet )?(?:known|applicable|started)|continu(?:e|ing|ous)|under review|no (?:further )?actions?|actions? required|when possible|await(?:ing|ed))(?= |$)/g

/** Words that add nothing to a stopgap: "this work is still ongoing". */
const padding =
  /(?<=^| )(?:works?|actions?|this|it|its|is|are|still|currently|now|dates?|details?|and|or|be|to|will|the|we|issue|matter|gap|problem|all|being|required|needed)(?= |$)/g

/** True where nothing is left of the text once stopgaps are taken away: "TBC", "Work is ongoing", "Look into it". */
export function isStopgap(text: string): boolean {
  const words = comparable(text)
  const rest = words.replace(stopgap, '')
  return rest !== words && rest.replace(padding, '').trim() === ''
}

const hedge =
  /(?:^| )(?:tb[acd]|asap|as soon as (?:possible|practicable|we can)|look(?:ed|ing)? into|in due course|at some (?:point|stage)|(?:if|when) possible|when (?:time|resources?|capacity|workload|staffing) (?:allow|permit)s?)(?: |$)|to be (?:confirmed|advised|decided|determined)$/

/** Beginnings that promise thought rather than work: "Consider …", "IT to look at …". */
const promise =
  /^(?:((?:\S+ ){1,4})(?:to|will) )?(?:look(?:ing)? at|consider|explore|think about|try to|attempt to|aim to|hope to|see (?:if|whether)|work towards|continue (?:to work|with|working)|monitor the situation|keep (?:an eye|under review))(?: |$)/

/** Of three words or fewer these say that things will be better, not what will be done: "Improve training". */
const weak =
  /^(?:improve|increase|enhance|strengthen|address|continue|ensure|promote|encourage|support|progress|maintain|monitor|raise)$/

/** "Fix it", "Close the gap" */
const nothingNamed = /^(?:it|this|that|them|these|issues?|problems?|gaps?|matters?|findings?|actions?)$/

const determiner = /^(?:the|a|an|all|any|both|each|every|our|new|its|their|up|out|off|with|\d+)$/

const verbs = new Set(
  (
    'achieve acquire activate add adopt agree allocate amend analyse apply appoint approve archive arrange assess assign ' +
    'attach attend audit automate back backup block book brief bring build buy carry categorise certify change chase check choose ' +
    'circulate clean clear close collect commission communicate compare complete compile conduct configure confirm ' +
    'consult contact contract convert create cut decommission define delete deliver deploy design destroy develop disable ' +
    'dispose distribute document draft draw drill email employ enable encrypt enforce engage enrol enter escalate establish ' +
    'evaluate exercise extend file fill find finish fix follow formalise gain get give hand harden hire hold host identify implement ' +
    'increase inform install instruct introduce invest investigate invite isolate issue keep launch list load lock log ' +
    'make map match measure meet merge migrate minute move name nominate notify obtain offer onboard open order organise patch pay perform pilot plan ' +
    'prepare present procure produce prove provide publish purchase put quarantine raise ratify reach rebuild receive ' +
    'recertify reconcile record recruit redesign reduce refresh register reissue release relocate remediate remind remove ' +
    'renew repair repeat replace report request rescan resolve restore restrict retain retest retire retrain return ' +
    'review revise revoke rewrite roll rotate run scan schedule scope secure segment send serve set share shut sign split ' +
    'start stop store submit survey suspend switch tell tender terminate test track train transfer turn undertake ' +
    'uninstall update upgrade upload use validate verify visit withdraw write'
  ).split(' '),
)

/** True where a reviewer is likely to ask what will be done. Text without letters or digits is missing, not vague. */
export function isVague(text: string): boolean {
  const sentence = comparable(text)
  const words = sentence.split(' ')
  const [first = '', second = ''] = words
  const last = words.at(-1) ?? ''
  if (isStopgap(text) || hedge.test(sentence)) return true
  if (/^on ?going /.test(sentence) && words.length <= 5) return true
  if (/ on ?going$/.test(sentence) && words.length <= 6) return true
  const promised = promise.exec(sentence)
  if (promised !== null && !verbs.has(promised[1] === undefined ? '' : first) && !hasSecondVerb(words)) return true
  if (words.length > 3 || words.some((word) => /^\d/.test(word))) return false
  if (words.length === 1 || weak.test(first) || nothingNamed.test(last)) return true
  return !(
    verbs.has(first === 're' ? second : first) ||
    determiner.test(second) ||
    words.includes('to') ||
    words.some((word) => /..ed$/.test(word)) ||
    (/...ing$/.test(first) && first !== 'training')
  )
}

/** "Consider the options and buy one": the second verb says what will be done. */
function hasSecondVerb(words: readonly string[]): boolean {
  return words.some((word, index) => (word === 'and' || word === 'then') && verbs.has(words[index + 1] ?? ''))
}
