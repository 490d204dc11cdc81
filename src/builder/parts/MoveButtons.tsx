/** Moves an item or an action up or down in its list. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { SteadyButton } from './SteadyButton'

interface MoveButtonsProps {
  /** From 0. */
  index: number
  count: number
  up: ComponentChildren
  down: ComponentChildren
  onMove(to: number): void
}

export function MoveButtons({ index, count, up, down, onMove }: MoveButtonsProps) {
  const upButton = useRef<HTMLButtonElement>(null)
  const downButton = useRef<HTMLButtonElement>(null)
  const pressed = useRef<HTMLButtonElement | null>(null)
  useLayoutEffect(() => {
    // An element that is moved in the page loses the focus.
    pressed.current?.focus()
    pressed.current = null
  }, [index])
  const move = (to: number, button: HTMLButtonElement | null) => {
    pressed.current = button
    onMove(to)
  }
  return (
    <>
      <SteadyButton idle={index === 0} buttonRef={upButton} onClick={() => move(index - 1, upButton.current)}>
        {up}
      </SteadyButton>
      <SteadyButton
        idle={index === count - 1}
        buttonRef={downButton}
        onClick={() => move(index + 1, downButton.current)}
      >
        {down}
      </SteadyButton>
    </>
  )
}
