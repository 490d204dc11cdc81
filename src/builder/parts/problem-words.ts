import type { StorageProblem } from '~/storage/database'

/** Why the browser does not keep something, in sentences. */
export function problemWords(problem: StorageProblem): string {
  switch (problem.kind) {
    case 'blocked':
      return 'This browser does not let the page keep anything: you may be in a private window, or storage is switched off.'
    case 'full':
      return 'There is no room left for it in this browser.'
    case 'newer':
      return 'This page is older than what the browser keeps: a newer version has been open. Load the page again.'
    case 'failed':
      return `The browser could not write it (${problem.name}).`
  }
}
