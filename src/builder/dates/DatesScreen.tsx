/** Dates and owners. */
import { Heading } from '../parts/Heading'

export function DatesScreen() {
  return <Heading>Dates and owners</Heading>
}
