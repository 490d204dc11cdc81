/** Fills the user's own copy of the official template: its columns confirmed once, its cells filled, everything else kept. */
import { useState } from 'preact/hooks'
import { FileInput } from '~/components/parts/FileInput'
import { useApp } from '../state/context'
import type { ConfirmFillProps } from './ConfirmFill'

type Confirming = Omit<ConfirmFillProps, 'onDone'> & {
  Component: (props: ConfirmFillProps) => preact.JSX.Element
}

interface FillTemplateCardProps {
  /** The columns of a template are being confirmed, or no longer: its button is the one to press next. */
  onConfirming(isConfirming: boolean): void
}

export function FillTemplateCard({ onConfirming }: FillTemplateCardProps) {
  const { base } = useApp()
  const [confirming, setConfirming] = useState<Confirming | null>(null)
  const show = (template: Confirming | null) => {
    setConfirming(template)
    onConfirming(template !== null)
  }
  const choose = async (file: File, signal: AbortSignal): Promise<string | null> => {
    show(null)
    // Finding one's way in a template is code that most people need once: it is fetched with the first file.
    const [{ prepareFill }, { ConfirmFill }] = await Promise.all([import('./prepare-fill'), import('./ConfirmFill')])
    const prepared = await prepareFill(file, signal)
    if (signal.aborted) return null
    if (!prepared.ok) return `${prepared.problem} ${prepared.remedy}`
    show({ Component: ConfirmFill, template: prepared.template })
    return null
  }
  return (
    <div class="card card--main">
      <h2>Do you have the official template? Fill it here</h2>
      <p>
        We only fill in the plan’s cells. Drop-downs, formulas and layout stay as they are.{' '}
        <a href={`${base}template/#official-template`}>Where to get the official template</a>
      </p>
      <FileInput
        id="fill-template"
        label="Fill your copy of the official template"
        hint="An Excel workbook (.xlsx), blank or with items already listed"
        accept=".xlsx,.xlsm"
        onFile={choose}
      />
      {confirming !== null && (
        <confirming.Component
          key={confirming.template.fileName}
          template={confirming.template}
          onDone={() => show(null)}
        />
      )}
    </div>
  )
}
