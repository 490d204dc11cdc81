/** Which plan this tab has open, over a reload. Where the browser keeps nothing, a reload starts at the list of plans. */
const key = 'dspt-open-plan'

export function rememberOpenPlan(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, id)
  } catch {
    // Blocked storage is said by the status bar as soon as there is something to lose.
  }
}

export function recallOpenPlan(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}
