/** The tool's own spreadsheet of a plan, made as the page asks for it. */
import { changeLog } from '~/domain/change-log'
import { defaultEdition, editionOf } from '~/domain/editions'
import type { Plan } from '~/domain/plan'
import { encodePlan } from '~/formats/plan-file/encode'
import { fillOwnTemplate, type FillRequest } from '~/formats/spreadsheet/fill/fill-own-template'
import type { SpreadsheetKind } from '~/formats/spreadsheet/receipt'
import type { MakeSpreadsheetWork } from '~/formats/spreadsheet/spreadsheet-work'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'

export const ownTemplate = makeOwnTemplate(defaultEdition)

export function ownRequest(plan: Plan, draft = false): FillRequest {
  return {
    ...{ plan, draft, edition: plan.edition, template: ownTemplate },
    ...{ planFile: encodePlan(plan), changes: changeLog(plan) },
  }
}

/** The same as the worker is asked for it. */
export function ownWork(kind: SpreadsheetKind, plan: Plan): MakeSpreadsheetWork {
  return { ...ownRequest(plan), kind, edition: editionOf(plan) }
}

export function ownSpreadsheet(plan: Plan, draft = false): Uint8Array {
  const filled = fillOwnTemplate(ownRequest(plan, draft))
  if (!filled.ok) throw new Error(filled.problem.code)
  return filled.bytes
}
