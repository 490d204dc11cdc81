/** The keys that work anywhere in the item editor. Both need Ctrl, or ⌘ on a Mac: no letter alone does anything (WCAG 2.1.4). */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'target'
>

export type ItemKey = 'next-item' | 'add-action'

/** As `aria-keyshortcuts` has them, for the buttons that do the same. */
export const itemKeyShortcuts: Record<ItemKey, string> = {
  'next-item': 'Control+Enter Meta+Enter',
  'add-action': 'Control+Shift+Enter Meta+Shift+Enter',
}

/** What a key means; null on a link, where Ctrl+Enter opens a tab of its own. */
export function itemKey(event: PressedKey): ItemKey | null {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return null
  if (event.target instanceof HTMLAnchorElement) return null
  return event.shiftKey ? 'add-action' : 'next-item'
}
