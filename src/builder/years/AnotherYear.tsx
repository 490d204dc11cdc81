/** A toolkit year that the tool does not know: its name, and the figures that the rules are to use. */
import { DateInput } from '~/components/form/DateInput'
import { TextInput } from '~/components/form/TextInput'
import { yearToCome } from '~/domain/editions'
import type { YearEntry, YearField, YearProblems } from '../state/year-entry'
import { yearFigureNames } from './year-words'

export interface AnotherYearProps {
  /** Begins the ids of the fields, which end in their names. */
  id: string
  entry: YearEntry
  problems: YearProblems
  onChange(entry: YearEntry): void
}

export function AnotherYear({ id, entry, problems, onChange }: AnotherYearProps) {
  const error = (field: YearField) => problems.get(field) ?? null
  return (
    <div class="another-year" role="group" aria-labelledby={`${id}-about`}>
      <div class="another-year__about" id={`${id}-about`}>
        We do not know this year, so the rules use the figures you enter here. Take them from the year’s own
        instructions.
      </div>
      <TextInput
        id={`${id}-name`}
        label="Name of the year"
        hint={`Such as ${yearToCome}`}
        width={10}
        spellcheck={false}
        value={entry.name}
        error={error('name')}
        onChange={(name) => onChange({ ...entry, name })}
      />
      {(['publishBy', 'completeBy'] as const).map((field) => (
        <DateInput
          key={field}
          id={`${id}-${field}`}
          legend={`${yearFigureNames[field]} (optional)`}
          entry={entry[field]}
          error={error(field)}
          onChange={(date) => onChange({ ...entry, [field]: date })}
        />
      ))}
      <TextInput
        id={`${id}-itemLimit`}
        label={`${yearFigureNames.itemLimit} (optional)`}
        width={5}
        inputMode="numeric"
        value={entry.itemLimit}
        error={error('itemLimit')}
        onChange={(itemLimit) => onChange({ ...entry, itemLimit })}
      />
      <TextInput
        id={`${id}-uploadItem`}
        label={`${yearFigureNames.uploadItem} (optional)`}
        hint="The evidence item, such as 9.4.6"
        width={10}
        spellcheck={false}
        value={entry.uploadItem}
        error={error('uploadItem')}
        onChange={(uploadItem) => onChange({ ...entry, uploadItem })}
      />
    </div>
  )
}
