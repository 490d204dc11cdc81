/** Shows which column of the template takes what, and fills it once that is right. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { isDraft } from '~/domain/finding'
import { planFileName } from '~/formats/file-name'
import { anotherYear, describeAnotherYear } from '~/formats/spreadsheet/fill/another-year'
import type { RowsPer } from '~/formats/spreadsheet/fill/template-plan'
import { labelFields, type LabelField, type LayoutMapping } from '~/formats/spreadsheet/layout'
import { cellName } from '~/formats/spreadsheet/cells/reference'
import { describeSpreadsheetProblem } from '~/formats/spreadsheet/messages'
import { startingMapping } from '~/formats/spreadsheet/read/starting-mapping'
import { fillWorkbook } from '~/formats/spreadsheet/spreadsheet-client'
import { keepTemplate } from '~/storage/templates'
import { MappingTable } from '~/components/parts/MappingTable'
import { FileReceipt } from '../screens/FileReceipt'
import { handOver, type FileState } from '../screens/file-state'
import { receiptOfSpreadsheet, spreadsheetStages } from '../screens/spreadsheet-receipt'
import { useOpenPlan } from '../state/context'
import { fingerprintOf, type PreparedTemplate } from './prepare-fill'

export interface ConfirmFillProps {
  template: PreparedTemplate
  onDone(): void
}

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
} as const

export function ConfirmFill({ template, onDone }: ConfirmFillProps) {
  const { plan, edition, check } = useOpenPlan()
  const [mapping, setMapping] = useState<LayoutMapping>(template.mapping)
  const [rowsPer, setRowsPer] = useState<RowsPer>(template.rowsPer)
  const [state, setState] = useState<FileState>({ kind: 'none' })
  const heading = useRef<HTMLHeadingElement>(null)
  const work = useRef<AbortController | null>(null)
  useEffect(() => {
    heading.current?.focus()
    return () => work.current?.abort()
  }, [])
  const proposal = template.proposals.find(({ sheet }) => sheet === mapping.sheet)

  const fill = async () => {
    work.current?.abort()
    const controller = new AbortController()
    work.current = controller
    setState({ kind: 'working', words: spreadsheetStages.filling })
    const draft = isDraft(check.verdict)
    const made = await fillWorkbook(
      { template: template.bytes, mapping, plan, choices: { rowsPer, draft } },
      {
        signal: controller.signal,
        onProgress: ({ stage }) => setState({ kind: 'working', words: spreadsheetStages[stage] }),
      },
    )
    if (controller.signal.aborted) return
    if (!made.ok) {
      setState({ kind: 'failed', ...describeSpreadsheetProblem(made.problem) })
      return
    }
    // What was right for this template once is taken as right for the next copy of it.
    void keepTemplate({
      fingerprint: fingerprintOf(proposal ?? mapping),
      fields: mapping.columns.map(({ column, field }) => [column, field]),
      rowsPer,
    })
    const { extension } = template
    const fileName = planFileName({ plan, edition, verdict: check.verdict, extension })
    const receipt = receiptOfSpreadsheet(made.receipt)
    setState(handOver({ plan, fileName, mediaType: mediaTypes[extension], bytes: made.bytes, receipt }))
  }
  const other = anotherYear(template.grids, mapping, plan.edition)
  const nothingMapped = mapping.columns.every(({ field }) => field === null)
  return (
    <div class="confirm-fill">
      <h3 class="confirm-fill__heading" tabIndex={-1} ref={heading}>
        {template.confirmed
          ? `You have confirmed the columns of “${template.fileName}” before`
          : `Is this right for “${template.fileName}”?`}
      </h3>
      {other !== null && <p class="remark">{describeAnotherYear(other)}</p>}
      {template.notes.map((note) => (
        <p class="remark" key={note}>
          {note}
        </p>
      ))}
      <MappingTable
        grids={template.grids}
        mapping={mapping}
        ties={proposal?.ties ?? []}
        onSheet={(sheet) => {
          const grid = template.grids.find(({ name }) => name === sheet)
          setMapping(template.proposals.find((one) => one.sheet === sheet) ?? startingMapping(grid))
        }}
        onChange={setMapping}
      />
      <LabelCells mapping={mapping} />
      <fieldset class="nhsuk-fieldset confirm-fill__rows">
        <legend class="nhsuk-fieldset__legend">An item with several actions has</legend>
        <div class="nhsuk-radios nhsuk-radios--small">
          {(['action', 'item'] as const).map((value) => (
            <div class="nhsuk-radios__item" key={value}>
              <input
                class="nhsuk-radios__input"
                type="radio"
                id={`rows-per-${value}`}
                name="rows-per"
                checked={rowsPer === value}
                onChange={() => setRowsPer(value)}
              />
              <label class="nhsuk-label nhsuk-radios__label" for={`rows-per-${value}`}>
                {value === 'action' ? 'One row for each action' : 'One row, its actions numbered in the cell'}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <div class="button-row">
        <button type="button" class="nhsuk-button" disabled={nothingMapped} onClick={() => void fill()}>
          Fill the template
        </button>
        <button type="button" class="link-button" onClick={onDone}>
          Cancel
        </button>
      </div>
      <FileReceipt
        state={state}
        plan={plan}
        onCancel={() => {
          work.current?.abort()
          setState({ kind: 'none' })
        }}
      />
    </div>
  )
}

const labelNames: Record<LabelField, string> = {
  organisationName: 'Organisation',
  odsCode: 'ODS code',
  organisationType: 'Type of organisation',
  siroName: 'SIRO',
  siroJobTitle: 'SIRO’s job title',
  signedOn: 'Signed off on',
  preparedOn: 'Plan prepared on',
  returnedToBauOn: 'Returned to business as usual on',
}

function LabelCells({ mapping }: { mapping: LayoutMapping }) {
  const cells = labelFields.flatMap((field) => {
    const label = mapping.labels[field]
    return label === undefined ? [] : [`${labelNames[field]} in ${cellName(label.position)}`]
  })
  return (
    <p>
      {cells.length === 0
        ? 'We found no cells for the organisation or the sign-off.'
        : `Outside the table: ${cells.join(', ')}.`}
    </p>
  )
}
