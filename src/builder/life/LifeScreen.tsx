/** Where your plan is. */
import { Heading } from '../parts/Heading'

export function LifeScreen() {
  return <Heading>Where your plan is</Heading>
}
