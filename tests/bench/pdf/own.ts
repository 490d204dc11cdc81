/** This project's writer, alone and with what it does before it hands a file over. */
import { calendarDate } from '~/domain/calendar-date'
import { checkPlan } from '~/domain/check-plan'
import { defaultEdition } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { layOutPlan } from '~/formats/pdf/contents/plan-document'
import { writeDocument } from '~/formats/pdf/document/write-document'
import type { FontFiles } from '~/formats/pdf/fonts/font-files'
import { FontSet } from '~/formats/pdf/fonts/font-set'
import { makePdfHere } from '~/formats/pdf/make-pdf'
import { decodePlan } from '~/formats/plan-file/decode'
import example from '~/content/examples/trust-at-the-limit.json'

export { contentOf } from './content'

/** The example of 15 items, over and over. */
export function planOfItems(count: number): Plan {
  const decoded = decodePlan(JSON.stringify(example))
  if (!decoded.ok) throw new Error('The example plan does not open')
  const { items } = decoded.plan
  const repeated = Array.from({ length: count }, (_, index) => {
    const item = items[index % items.length]
    if (item === undefined) throw new Error('The example plan has no items')
    const actions = item.actions.slice(0, 1).map((action) => ({ ...action, id: `${action.id}-${index}` }))
    return { ...item, id: `${item.id}-${index}`, actions }
  })
  return { ...decoded.plan, items: repeated }
}

export function ownWriter(plan: Plan, fonts: FontFiles): { write(): Promise<Uint8Array>; make(): Promise<Uint8Array> } {
  const edition = defaultEdition
  const check = checkPlan({ plan, edition, today: calendarDate('2021-06-24'), catalogue: null })
  const contents = { plan, edition, check, comment: '' }
  return {
    write() {
      const set = new FontSet(fonts)
      return writeDocument(layOutPlan(contents, set), set)
    },
    async make() {
      const made = await makePdfHere({ document: 'plan', ...contents, fonts })
      if (!made.ok || made.receipt.differences.length > 0) throw new Error('The PDF is not as the plan says')
      return made.bytes
    },
  }
}
