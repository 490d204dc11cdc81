/** Owner slips. */
import { Heading } from '../parts/Heading'

export function SlipsScreen() {
  return <Heading>Owner slips</Heading>
}
