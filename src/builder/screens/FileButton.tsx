/** A button that makes a file, and below it what becomes of the file. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useOpenPlan } from '../state/context'
import type { FileState } from './file-state'
import { FileReceipt } from './FileReceipt'

interface FileButtonProps {
  button: ComponentChildren
  primary?: boolean
  /** For one of many in a list. */
  small?: boolean
  /** Makes the file and says how it goes; stops when the signal says so. */
  make(onState: (state: FileState) => void, signal: AbortSignal): Promise<void>
}

export function FileButton({ button, primary = false, small = false, make }: FileButtonProps) {
  const { plan } = useOpenPlan()
  const [state, setState] = useState<FileState>({ kind: 'none' })
  const work = useRef<AbortController | null>(null)
  const starter = useRef<HTMLButtonElement>(null)
  useEffect(() => () => work.current?.abort(), [])
  const start = () => {
    work.current?.abort()
    work.current = new AbortController()
    void make(setState, work.current.signal)
  }
  const cancel = () => {
    work.current?.abort()
    setState({ kind: 'none' })
    // The button goes with the press.
    starter.current?.focus()
  }
  return (
    <>
      <button
        type="button"
        ref={starter}
        class={`nhsuk-button${primary ? '' : ' nhsuk-button--secondary'}${small ? ' nhsuk-button--small' : ''} card__button`}
        onClick={start}
      >
        {button}
      </button>
      <FileReceipt state={state} plan={plan} onCancel={cancel} />
    </>
  )
}
