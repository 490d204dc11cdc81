/** A text that one field brings into the next. */

/**
 * Selects a text that was just brought into a field, if the focus is there or goes there: typing replaces it, as after Tab.
 * Without that the words typed after a click would be added to it.
 */
export function selectBrought(fieldId: string, text: string): void {
  const select = () => {
    const field = document.getElementById(fieldId)
    // What has been typed since is left alone.
    if (field instanceof HTMLInputElement && field === document.activeElement && field.value === text) field.select()
  }
  // Once it is drawn, and again once a click has put its caret.
  queueMicrotask(select)
  requestAnimationFrame(select)
}
