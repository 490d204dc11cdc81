import { beforeEach, describe, expect, test, vi } from 'vitest'
import { undoKey, type PressedKey } from '~/builder/state/undo-key'

/** As much of the page's elements as the question needs. */
class Input extends EventTarget {
  readonly type: string
  constructor(type: string) {
    super()
    this.type = type
  }
}
class TextArea extends EventTarget {}

function press(pressed: Partial<PressedKey>) {
  return undoKey({
    key: '',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    target: null,
    ...pressed,
  })
}

beforeEach(() => {
  vi.stubGlobal('HTMLInputElement', Input)
  vi.stubGlobal('HTMLTextAreaElement', TextArea)
})

describe('the keys of undo and redo', () => {
  test('are those of Windows and of the Mac', () => {
    expect(press({ key: 'z', ctrlKey: true })).toBe('undo')
    expect(press({ key: 'Z', metaKey: true })).toBe('undo')
    expect(press({ key: 'Z', ctrlKey: true, shiftKey: true })).toBe('redo')
    expect(press({ key: 'y', ctrlKey: true })).toBe('redo')
  })

  test('are no other keys', () => {
    expect(press({ key: 'z' })).toBeNull()
    expect(press({ key: 'z', ctrlKey: true, altKey: true })).toBeNull()
    expect(press({ key: 'y', ctrlKey: true, shiftKey: true })).toBeNull()
    expect(press({ key: 'x', ctrlKey: true })).toBeNull()
  })

  test('stay the browser’s own in a field with text', () => {
    for (const target of [new Input('text'), new Input('email'), new TextArea()]) {
      expect(press({ key: 'z', ctrlKey: true, target })).toBeNull()
    }
    expect(press({ key: 'z', ctrlKey: true, target: new Input('radio') })).toBe('undo')
  })
})
