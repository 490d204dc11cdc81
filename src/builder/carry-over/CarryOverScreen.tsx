/** Carry over to another year. */
import { Heading } from '../parts/Heading'

export function CarryOverScreen() {
  return <Heading>Carry over to another year</Heading>
}
