/** What a page says of a toolkit year: each fact with its source, and in plain words what is not known. */
import { formatDate } from '../domain/calendar-date'
import { categories } from '../domain/catalogue'
import { editionFacts, isKnown, type Edition, type EditionFact, type EditionSource } from '../domain/editions'
import { organisationTypes, type OrganisationType } from '../domain/organisation-types'
import { capitalised } from '../domain/text'
import { listInSentence, organisationPlurals } from './organisation-answers'

export interface ShownFact {
  fact: EditionFact
  label: string
  value: string
  source: EditionSource
}

const labels: Record<EditionFact, string> = {
  covers: 'Who can send a plan',
  reviewer: 'Who reviews plans',
  publishBy: 'Publish by',
  completeBy: 'Complete every action by',
  updateBy: 'Send an update by',
  itemLimit: 'Outstanding items, at most',
  uploadItem: 'Where the plan is uploaded',
  references: 'What references look like',
  categoryOf: 'Categories in the requirements workbook',
  covidDates: 'Covid',
  templateObtained: 'The official template',
  statusBefore: 'Status that you publish with',
  statusWhenAgreed: 'Status when the plan is agreed',
  statusRenamedTo: 'What that status was called later',
  statusWhenMet: 'Status when everything is met',
}

/** Facts that are known of the year, in the order of the page. */
export function knownFacts(edition: Edition): ShownFact[] {
  return editionFacts.flatMap((fact) => {
    const source = edition.sourceOf[fact]
    return source === undefined ? [] : [{ fact, label: labels[fact], value: valueOf(fact, edition), source }]
  })
}

function valueOf(fact: EditionFact, edition: Edition): string {
  switch (fact) {
    case 'covers':
      return capitalised(kindsInSentence(edition.covers ?? []))
    case 'publishBy':
    case 'completeBy':
    case 'updateBy': {
      const date = edition[fact]
      return date === null ? 'No date is set' : formatDate(date)
    }
    case 'itemLimit':
      return String(edition.itemLimit)
    case 'uploadItem':
      return `Evidence item ${edition.uploadItem ?? ''}`
    case 'references':
      return edition.references === 'outcomes'
        ? 'Contributing outcomes, such as A1.a, for larger organisations'
        : 'Three numbers for each evidence item, such as 3.2.1'
    case 'categoryOf':
      return categoriesInWords(edition)
    case 'covidDates':
      return 'The template asks if your Covid response affected each item. If it did, dates can be a time after your return to business as usual'
    case 'statusRenamedTo':
      return edition.statusRenamedTo ?? ''
    case 'reviewer':
    case 'templateObtained':
    case 'statusBefore':
    case 'statusWhenAgreed':
    case 'statusWhenMet':
      return edition[fact]
  }
}

/** "NHS trusts, integrated care boards and local authorities" */
export function kindsInSentence(kinds: readonly OrganisationType[]): string {
  return listInSentence(kinds.map((kind) => organisationPlurals[kind]))
}

function categoriesInWords({ categoryOf }: Edition): string {
  return categories
    .map((category) => ({ category, kinds: organisationTypes.filter((kind) => categoryOf[kind] === category) }))
    .filter(({ kinds: named }) => named.length > 0)
    .map(({ category, kinds: named }) => `Category ${category}: ${kindsInSentence(named)}`)
    .join('. ')
}

const yours = 'In the builder you can enter'

/** What cannot be said of a year, and what the builder does about it. Nothing is said of what no year needs to have. */
const notKnown: Readonly<Partial<Record<EditionFact, string>>> = {
  completeBy: `The last day for actions. ${yours} the one that applies to you.`,
  itemLimit: `How many outstanding items a plan can cover. ${yours} the limit that applies to you.`,
  uploadItem: `Where the plan is uploaded. ${yours} the item your toolkit names.`,
  updateBy: 'If you need to send an update, and by when.',
  covidDates: 'If the template asks about Covid. The builder does not ask.',
  statusBefore: 'The name of the status you publish with while something is not met.',
  statusWhenMet: 'The name of the status when everything is met.',
}

/** Sentences for what is not known of the year; none where everything is. */
export function unknownFacts(edition: Edition): string[] {
  const facts = editionFacts.flatMap((fact) => (isKnown(edition, fact) ? [] : (notKnown[fact] ?? [])))
  const unsorted = (edition.covers ?? []).filter((kind) => edition.categoryOf[kind] === undefined)
  return unsorted.length === 0
    ? facts
    : [
        ...facts,
        `Which category the requirements workbook puts these in: ${kindsInSentence(unsorted)}. If you open it in the builder, it will ask you.`,
      ]
}
