/** For what can wait until the person has seen the answer to a key or a click. */

/** Does the work once the next picture is out. In a page that is hidden there is none until it is shown again. */
export function afterPicture(work: () => void): void {
  // A picture is made right after this turn; what comes in a turn of its own takes no part in it.
  requestAnimationFrame(() => setTimeout(work))
}
