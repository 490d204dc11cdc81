/** The blank templates, made at build time: one per edition and format, and one for years that the tool does not know. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { anotherYear, editions, type Edition } from '~/domain/editions'
import { makeOpenDocument } from '~/formats/spreadsheet/open-document/make-open-document'
import { makeOwnCsv } from '~/formats/spreadsheet/template/make-own-csv'
import { makeOwnTemplate } from '~/formats/spreadsheet/template/make-own-template'
import { anotherYearId, templateFileName } from '~/formats/spreadsheet/template/own-layout'

const formats = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: makeOwnTemplate,
  },
  ods: {
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    make: (edition: Edition) => makeOpenDocument({ plan: null, changes: [], edition, draft: false }),
  },
  csv: { type: 'text/csv; charset=utf-8', make: makeOwnCsv },
} as const

const extensions = ['xlsx', 'ods', 'csv'] as const

const files = new Map(
  [...editions, anotherYear(anotherYearId)].flatMap((edition) =>
    extensions.map((extension) => [templateFileName(edition, extension), { edition, ...formats[extension] }] as const),
  ),
)

export const getStaticPaths = (() =>
  Array.from(files.keys(), (file) => ({ params: { file } }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ params }) => {
  const file = files.get(params.file ?? '')
  if (file === undefined) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(file.make(file.edition)), { headers: { 'Content-Type': file.type } })
}
