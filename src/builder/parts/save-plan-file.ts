import type { Edition } from '~/domain/editions'
import type { Verdict } from '~/domain/finding'
import type { Plan } from '~/domain/plan'
import { planFileName } from '~/formats/file-name'
import { encodePlan } from '~/formats/plan-file/encode'
import { saveFile } from '~/components/parts/save-file'

/** Saves the plan as a file that this tool opens again. Gives the file's name. */
export function savePlanFile(plan: Plan, edition: Edition, verdict: Verdict): string {
  const fileName = planFileName({ plan, edition, verdict, extension: 'json' })
  saveFile(encodePlan(plan), 'application/json', fileName)
  return fileName
}
