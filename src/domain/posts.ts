/** The posts of an organisation, and those that nobody holds. */
import { comparable } from './text'

/** Words of a post: "Head of IT Services" is somebody although it ends like the name of a department. */
export const post =
  /(?:^| )(?:head|heads|manager|director|lead|leader|officer|chief|chair|chairman|secretary|guardian|siro|dpo|cio|ciso|cto|ceo|administrator|analyst|engineer|coordinator|ordinator|architect|consultant|specialist|advis[eo]r|partner|supervisor|deputy|assistant|associate|nurse|matron|developer|technician|librarian|clerk|registrar|trainer|auditor|owner|dr|mr|mrs|ms|miss|prof|professor)(?: |$)/

/** "TBC" alone waits for an answer; with words behind it, it is said of a post. */
const vacancy =
  /^(?:tb[acd]|to be \w+) .|^(?:currently )?vacan|(?:^| )(?:vacant|(?:to be|awaiting) (?:appoint|recruit)(?:ed|ment)|new starter)$|^new .+ tb[acd]$/
/** Words with capitals in a row are a name, if they are not of a post. */
const inCapitals = /(?<!\p{L})\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*)+/gu
const notOfNames = /vacan|post|starter|appoint|recruit/i

/** "Vacant post", "TBC - new starter", "New IG Manager (TBC)"; not where somebody is named: "Vacant (interim: Jane Smith)". */
export function isVacancy(text: string): boolean {
  return (
    vacancy.test(comparable(text)) &&
    !text
      .match(inCapitals)
      ?.some((words) => /\p{Ll}/u.test(words) && !notOfNames.test(words) && !post.test(comparable(words)))
  )
}
