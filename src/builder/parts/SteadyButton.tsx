/**
 * A button that can be without effect for a while, such as "Move up" on what is at the top. It says so and stays in its
 * place: a disabled button would drop the focus of the person who has just pressed it.
 */
import type { ComponentChildren, Ref } from 'preact'

interface SteadyButtonProps {
  onClick(): void
  idle: boolean
  buttonRef?: Ref<HTMLButtonElement>
  children: ComponentChildren
}

export function SteadyButton({ onClick, idle, buttonRef, children }: SteadyButtonProps) {
  return (
    <button
      type="button"
      ref={buttonRef ?? null}
      aria-disabled={idle ? true : undefined}
      onClick={idle ? undefined : onClick}
    >
      {children}
    </button>
  )
}
