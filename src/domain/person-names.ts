/** Tells the names of people from job titles, departments and posts that nobody holds. */
import { comparable } from './text'

/** Words of posts and departments, which tell a job title from a second name: "Ann Lee, Caldicott Guardian". */
export const posts =
  /\b(manager|lead|head|director|officer|analyst|team|chief|dpo|siro|administrator|coordinator|engineer|department|governance|service|support|board|committee|group|guardian|nurse|owner|partner|secretary|executive|president|consultant|architect|specialist|advis[eo]r|clerk|trainer|technician|developer|planner|assistant|deputy|associate|senior|information|security|data|digital|finance|clinical|medical|nursing|human|resource|it|ig|hr|cyber|estate|facilities|records|procurement|operations|performance|compliance|assurance|programme|project|network|system|technology|infrastructure|auditor|accountant|controller|supervisor|representative|pharmacist|midwife|therapist|trust|ccg|council|hospital|division|directorate|office|staff)s?\b/i

const empty = String.raw`vacant|vacancy|unfilled|to be (?:appointed|recruited)|(?:awaiting|pending) (?:recruitment|appointment)`
const unsaid = String.raw`tb[acd]|to be (?:confirmed|agreed|advised|decided|determined|assigned|allocated)`
/** "TBC" alone waits for an answer, and says nothing of a post. */
const vacancy = new RegExp(
  `^(?:currently )?(?:${empty})(?= |$)|^(?:${unsaid})[ /]|(?:^| )(?:${empty}|new (?:starter|post ?holder))(?: post)?$|^new .+ (?:${unsaid})$`,
)
/** They may have a capital, and so may the words of a name. */
const ofVacancies =
  /^(?:acting|appoint(?:ed|ment)|await(?:ing|s)|confirmed|cover(?:ed)?|currently|holder|interim|new|pending|post|recruit(?:ed|ment)|role|starter|tb[acd]|to|be|by|unfilled|vacan(?:t|cy))$/i

/** True for a text that speaks of a post without anybody in it: "Vacant post", "TBC - new starter", "New IG Manager (TBC)". */
export function isVacancy(text: string): boolean {
  return vacancy.test(comparable(text)) && !namesPerson(text)
}

/** Two words with capitals, one after the other, that are not of a post: "Vacant (interim: Jane Smith)". */
function namesPerson(text: string): boolean {
  let run = 0
  return text.split(/[^\p{L}\p{M}’'.-]+/u).some((word) => {
    run = /^\p{Lu}(?:\.?$|.*\p{Ll})/u.test(word) && !posts.test(word) && !ofVacancies.test(word) ? run + 1 : 0
    return run > 1
  })
}
