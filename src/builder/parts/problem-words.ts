import type { StorageProblem } from '~/storage/database'

/** Why the browser does not keep something, in sentences. */
export function problemWords(problem: StorageProblem): string {
  switch (problem.kind) {
    case 'blocked':
      return 'This browser does not let the page save anything. You may be in a private window, or storage may be switched off.'
    case 'full':
      return 'This browser has run out of space for it.'
    case 'newer':
      return 'A newer version of this page has been open in this browser. Load the page again.'
    case 'failed':
      return `The browser could not save it (${problem.name}).`
  }
}
