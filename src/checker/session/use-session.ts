/** The session for components: they are drawn again when it changes. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Session, SessionStore } from './session'

export interface Page {
  session: SessionStore
  /** The path under which the site lives, with a slash at its end. */
  base: string
}

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (page === null) throw new Error('A part of the checker was used outside it')
  return page
}

export function useSession(): Session {
  const { session } = usePage()
  const [state, setState] = useState(session.get())
  useEffect(() => session.subscribe(() => setState(session.get())), [session])
  return state
}
