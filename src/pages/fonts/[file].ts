/** The fonts of the PDF, shrunk at build time, with their licences. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { fontFileNames, fontNames } from '~/formats/pdf/fonts/font-files'
import { licences, readLicence, shrinkFont } from './_shrink-fonts'

const files = [...fontNames.map((name) => fontFileNames[name]), ...Object.keys(licences)]

export const getStaticPaths = (() => files.map((file) => ({ params: { file } }))) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params }) => {
  const name = fontNames.find((each) => fontFileNames[each] === params.file)
  if (name !== undefined) return respond(await shrinkFont(name), 'font/ttf')
  const licence = await readLicence(params.file ?? '')
  return licence === null ? new Response(null, { status: 404 }) : respond(licence, 'text/plain; charset=utf-8')
}

function respond(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } })
}
