/** Listens for the keys of the item editor while the focus is in it. */
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { itemKey, type ItemKey } from './item-key'

export function useItemKeys(editor: RefObject<HTMLElement>, actions: Record<ItemKey, () => void>): void {
  // At every drawing, before the next key can come: the actions know the plan as it was drawn.
  useLayoutEffect(() => {
    const box = editor.current
    const onKey = (event: KeyboardEvent) => {
      const key = itemKey(event)
      if (key === null) return
      event.preventDefault()
      actions[key]()
    }
    box?.addEventListener('keydown', onKey)
    return () => box?.removeEventListener('keydown', onKey)
  })
}
