/** What narrows the results down and, where the table has no headings to press, what sorts them. */
import { SelectInput } from '~/components/form/SelectInput'
import { Said } from '~/components/parts/Said'
import { levels } from '~/domain/finding'
import { levelNames } from '~/domain/level-names'
import { organisationTypeNames, type OrganisationType } from '~/domain/organisation-types'
import type { RowFilter, SortKey, SortOrder } from '../results/result-row'
import { useSession } from '../session/use-session'
import { columns } from './results-columns'

interface ResultsToolsProps {
  filter: RowFilter
  onFilter(change: Partial<RowFilter>): void
  order: SortOrder
  onOrder(order: SortOrder): void
  /** The types of organisation that occur. */
  types: readonly OrganisationType[]
  /** Whether there is a row whose columns were guessed. */
  hasUnsure: boolean
  shown: number
  all: number
}

/** Where the focus goes when what narrowed the results down is taken away. */
export const searchId = 'results-search'

export function ResultsTools({ filter, onFilter, order, onOrder, types, hasUnsure, shown, all }: ResultsToolsProps) {
  const withoutFinding = () => {
    onFilter({ finding: null })
    // The button goes with the press.
    document.getElementById(searchId)?.focus()
  }
  const isRunning = useSession().progress !== null
  const finding = filter.finding === null ? '' : `, with the finding “${filter.finding.name}”`
  const count = `${shown === all ? all : `${shown} of ${all}`} shown${finding}`
  return (
    <div class="results-tools">
      <div class="results-tools__field results-tools__field--search">
        <label class="nhsuk-label" for={searchId}>
          Find an organisation, code or file
        </label>
        <input
          class="nhsuk-input"
          id={searchId}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={filter.text}
          onInput={({ currentTarget }) => onFilter({ text: currentTarget.value })}
        />
      </div>
      <SelectInput
        id="results-level"
        label="With findings"
        className="results-tools__field"
        value={filter.level ?? ''}
        options={[['', 'Any or none'], ...levels.map((level) => [level, levelNames[level]] as const)]}
        onChange={(level) => onFilter({ level: level === '' ? null : level })}
      />
      {types.length > 1 && (
        <SelectInput
          id="results-type"
          label="Type of organisation"
          className="results-tools__field"
          value={filter.type ?? ''}
          options={[['', 'Any'], ...types.map((type) => [type, organisationTypeNames[type]] as const)]}
          onChange={(type) => onFilter({ type: type === '' ? null : type })}
        />
      )}
      <SelectInput
        id="results-order"
        label="Sort by"
        className="results-tools__field results-tools__field--sort"
        value={order.key}
        options={columns.map(({ key, heading }) => [key, heading] as const)}
        onChange={(key) => onOrder({ key, descending: false })}
      />
      {hasUnsure && (
        <label class="results-tools__check">
          <input
            type="checkbox"
            checked={filter.unsureOnly}
            onChange={({ currentTarget }) => onFilter({ unsureOnly: currentTarget.checked })}
          />
          Only files with guessed columns
        </label>
      )}
      <p class="results-tools__count">{count}</p>
      {/* While files are still being checked the count changes with each; the end of that is said elsewhere. */}
      {!isRunning && <Said words={count} />}
      <Said words={`Sorted by ${headingOf(order.key)}${order.descending ? ', descending' : ''}`} />
      {filter.finding !== null && (
        <button type="button" class="link-button" onClick={withoutFinding}>
          Show plans without it too
        </button>
      )}
    </div>
  )
}

function headingOf(key: SortKey): string {
  return columns.find((column) => column.key === key)?.heading ?? ''
}
