/** Update your plan. */
import { Heading } from '../parts/Heading'

export function UpdateScreen() {
  return <Heading>Update your plan</Heading>
}
