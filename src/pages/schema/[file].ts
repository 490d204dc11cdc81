/** For those who write or read plan files with software of their own: their JSON Schema, and plans to try it with. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { examplePlans } from '~/content/examples'
import { decodePlan } from '~/formats/plan-file/decode'
import { encodePlan } from '~/formats/plan-file/encode'
import { jsonSchemaFileName, planFileJsonSchema } from '~/formats/plan-file/json-schema'

export const getStaticPaths = (() =>
  [jsonSchemaFileName, ...examplePlans.map(({ file }) => file)].map((file) => ({
    params: { file },
  }))) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params }) => {
  if (params.file === jsonSchemaFileName) {
    return json(`${JSON.stringify(planFileJsonSchema(), null, 2)}\n`, 'application/schema+json')
  }
  const example = examplePlans.find(({ file }) => file === params.file)
  const decoded = example === undefined ? null : decodePlan(await example.load())
  if (decoded?.ok !== true) return new Response(null, { status: 404 })
  return json(encodePlan(decoded.plan), 'application/json')
}

function json(text: string, type: string): Response {
  return new Response(text, { headers: { 'Content-Type': type } })
}
