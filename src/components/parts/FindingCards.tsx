/** The findings of one level as cards, in words. What is wrong in several places is one card, with a line for each. */
import type { ComponentChildren } from 'preact'
import type { Edition } from '~/domain/editions'
import type { Finding, FindingCode } from '~/domain/finding'
import { describeFinding, placeOf, type FindingMessage } from '~/domain/messages'
import type { Plan } from '~/domain/plan'

interface FindingCardsProps {
  findings: readonly Finding[]
  plan: Plan
  edition: Edition
  /** The path under which the site lives, with a slash at its end. */
  base: string
  /** What stands beside a finding: the link that leads to it, or the cell that it comes from. */
  beside(finding: Finding, message: FindingMessage): ComponentChildren
  /** What can be done about all findings of a kind. */
  below?(code: FindingCode, message: FindingMessage): ComponentChildren
  /** What is fixed in one place for all: several findings of this kind are one line, with one link. */
  atOnce?: {
    code: FindingCode
    problem(count: number): string
    remedy: string
    link(problem: string): ComponentChildren
  }
}

/** From this many on, findings of one kind share a card. */
const manyFrom = 3

export function FindingCards({ findings, plan, edition, ...parts }: FindingCardsProps) {
  const described = findings.map((finding) => ({ finding, message: describeFinding(finding, plan, edition) }))
  const groups = Map.groupBy(described, ({ finding }) => finding.code)
  const cards = [...groups].flatMap(([code, group]) =>
    group.length < (code === parts.atOnce?.code ? 2 : manyFrom) ? group.map((one) => [one]) : [group],
  )
  return (
    <ul class="findings__list" role="list">
      {cards.map((card, index) => (
        <Card key={index} card={card} plan={plan} {...parts} />
      ))}
    </ul>
  )
}

interface CardProps extends Pick<FindingCardsProps, 'plan' | 'base' | 'beside' | 'below' | 'atOnce'> {
  card: readonly { finding: Finding; message: FindingMessage }[]
}

function Card({ card, plan, base, beside, below, atOnce }: CardProps) {
  const [first] = card
  if (first === undefined) return null
  const { finding, message } = first
  const isMany = card.length > 1
  const together = isMany && finding.code === atOnce?.code ? atOnce : null
  const problem = together?.problem(card.length) ?? (isMany ? message.tag : message.problem)
  // A remedy that names a day or a text of its own belongs to its line.
  const sharesRemedy = card.every((one) => one.message.remedy === message.remedy)
  const remedy = together?.remedy ?? (sharesRemedy ? message.remedy : null)
  return (
    <li class={`finding finding--${finding.level}${isMany ? ' finding--many' : ''}`}>
      <p class="finding__place">{isMany ? `${card.length} places` : placeOf(finding, plan)}</p>
      <div class="finding__words">
        <p class="finding__problem">{problem}</p>
        {remedy !== null && <p class="finding__remedy">{remedy}</p>}
        <p class="finding__reason">
          {message.reason !== null && `${message.reason} `}
          <a href={`${base}${message.guidance.path.replace(/^\//, '')}`}>{message.guidance.label}</a>
        </p>
        {below?.(finding.code, message)}
      </div>
      {together !== null ? (
        together.link(problem)
      ) : isMany ? (
        <ul class="finding__lines" role="list">
          {card.map((one, index) => (
            <li key={index} class="finding__line">
              <span class="finding__place">{placeOf(one.finding, plan)}</span>
              <span class="finding__words">
                {one.message.problem}
                {!sharesRemedy && <span class="finding__remedy"> {one.message.remedy}</span>}
              </span>
              {beside(one.finding, one.message)}
            </li>
          ))}
        </ul>
      ) : (
        beside(finding, message)
      )}
    </li>
  )
}
