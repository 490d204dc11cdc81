/** The toolkit year of the open plan: what is known of it, the figures that only the user can give, and another choice. */
import { anotherYear, findEdition } from '~/domain/editions'
import type { YearFigures } from '~/domain/plan'
import { DateField } from '../fields/DateField'
import { TextField } from '../fields/TextField'
import { YearLink } from '../parts/YearLink'
import { useApp, useOpenPlan } from '../state/context'
import { formatRoute } from '../state/route'
import { ItemLimitField } from './ItemLimitField'
import { figureWords, yearFigureNames, yearFigures, type YearFigure } from './year-words'

export function YearPanel() {
  const { plan } = useOpenPlan()
  const known = findEdition(plan.edition)
  // What the tool knows by itself: what the user gave stays a field.
  const edition = known ?? anotherYear(plan.edition)
  const facts = yearFigures.flatMap((figure) => {
    const words = figureWords(edition, figure)
    return words === null ? [] : [{ figure, words }]
  })
  const unknown = yearFigures.filter((figure) => edition[figure] === null)
  return (
    <section class="panel" aria-labelledby="year-heading">
      <h2 class="section-heading" id="year-heading" tabIndex={-1}>
        Toolkit year {plan.edition}
      </h2>
      {facts.length > 0 && (
        <dl class="year-facts">
          {facts.map(({ figure, words }) => (
            <div key={figure}>
              <dt>{yearFigureNames[figure]}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {unknown.length > 0 && (
        <>
          <p>
            {known === null
              ? 'We do not know this year, so the rules use the figures you enter here.'
              : 'We could not verify the rest for this year. If your instructions say, enter it here and we will check your plan against it.'}
          </p>
          <div class="year-figures">
            {unknown.map((figure) => (
              <FigureField key={figure} figure={figure} />
            ))}
          </div>
        </>
      )}
      <p class="year-links">
        <YearLink>
          {known === null ? 'Years we do not know' : `What we know about ${known.id}, and where it comes from`}
        </YearLink>
        <a href={formatRoute({ screen: 'change-year' })}>Change the toolkit year</a>
      </p>
    </section>
  )
}

function FigureField({ figure }: { figure: YearFigure }) {
  const { commands } = useApp()
  const { plan } = useOpenPlan()
  const figures = plan.yearFigures
  const label = `${yearFigureNames[figure]} (optional)`
  const change = (changed: Partial<YearFigures>) =>
    commands.edit(
      { type: 'change-plan', change: { yearFigures: { ...figures, ...changed } } },
      { label: 'changed the figures for the year', mergeKey: `yearFigures ${figure}` },
    )
  switch (figure) {
    case 'publishBy':
    case 'completeBy':
      return (
        <DateField
          id={`f-plan-${figure}`}
          legend={label}
          value={figures[figure]}
          onChange={(date) => change({ [figure]: date })}
        />
      )
    case 'itemLimit':
      return <ItemLimitField label={label} value={figures.itemLimit} onChange={(itemLimit) => change({ itemLimit })} />
    case 'uploadItem':
      return (
        <TextField
          id="f-plan-uploadItem"
          label={label}
          hint="The evidence item, such as 9.4.6"
          width={10}
          spellcheck={false}
          value={figures.uploadItem}
          onChange={(uploadItem) => change({ uploadItem })}
        />
      )
  }
}
