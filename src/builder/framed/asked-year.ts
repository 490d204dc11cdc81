import { findEdition } from '~/domain/editions'

/** The toolkit year that the frame's address asks for; null where it asks for none that the tool knows. */
export function askedYear(search: string): string | null {
  return findEdition(new URLSearchParams(search).get('edition') ?? '')?.id ?? null
}
