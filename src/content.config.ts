/** The guidance, one Markdown file a step. The frontmatter says what the page describes and where it comes from. */
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defineCollection } from 'astro:content'
import { editions } from './domain/editions'
import { parseIsoDate, type CalendarDate } from './domain/calendar-date'
import { sourceIds } from './components/guidance-sources'
import { stageIds } from './components/guidance-stages'

const editionIds = editions.map((edition) => edition.id)

const calendarDate = z.string().transform((text, context): CalendarDate => {
  const date = parseIsoDate(text)
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: 'must be a day that exists, written as YYYY-MM-DD in quotes' })
  return z.NEVER
})

const guidance = defineCollection({
  loader: glob({ pattern: '*.md', base: './src/content/guidance' }),
  schema: z.strictObject({
    /** The heading of the page. */
    title: z.string(),
    /** The page in lists: a few words. */
    shortTitle: z.string(),
    /** For search engines and for the list of steps: one sentence. */
    description: z.string(),
    /** Place in the steps, from 1. */
    order: z.int().positive(),
    stage: z.enum(stageIds),
    edition: z.enum(editionIds),
    /** The day on which a person last compared the page with its sources. */
    factsCheckedOn: calendarDate,
    sources: z.array(z.enum(sourceIds)).nonempty(),
    /** Entries of the A to Z: what a reader would look for, and the heading that answers it. */
    terms: z.array(z.strictObject({ term: z.string(), anchor: z.string() })),
  }),
})

export const collections = { guidance }
