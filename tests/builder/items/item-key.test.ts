import { beforeEach, describe, expect, test, vi } from 'vitest'
import { itemKey, type PressedKey } from '~/builder/items/item-key'

/** As much of the page's elements as the question needs. */
class Link extends EventTarget {}

function press(pressed: Partial<PressedKey>) {
  return itemKey({
    key: 'Enter',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    target: null,
    ...pressed,
  })
}

beforeEach(() => {
  vi.stubGlobal('HTMLAnchorElement', Link)
})

describe('the keys of the item editor', () => {
  test('are those of Windows and of the Mac', () => {
    expect(press({ ctrlKey: true })).toBe('next-item')
    expect(press({ metaKey: true })).toBe('next-item')
    expect(press({ ctrlKey: true, shiftKey: true })).toBe('add-action')
    expect(press({ metaKey: true, shiftKey: true })).toBe('add-action')
  })

  test('leave Enter alone to the field, and to what is being composed', () => {
    expect(press({})).toBeNull()
    expect(press({ shiftKey: true })).toBeNull()
    expect(press({ ctrlKey: true, isComposing: true })).toBeNull()
  })

  test('are no other keys', () => {
    expect(press({ key: 'n', ctrlKey: true })).toBeNull()
    expect(press({ ctrlKey: true, altKey: true })).toBeNull()
  })

  test('leave a link to the browser, which opens it in a tab of its own', () => {
    expect(press({ ctrlKey: true, target: new Link() })).toBeNull()
  })
})
