/**
 * The content security policy, said once: it goes out as a header where the host can send one, and stands in every page for
 * hosts that can't. It is the promise that nothing leaves the browser, kept by the browser itself.
 */

/** The name of the only Trusted Types policy that the pages may make: `trust-own-scripts.ts`. */
export const trustedTypesPolicy = 'default'

type Directive = readonly [name: string, ...sources: string[]]

/** What is not named falls back to nothing at all. */
const directives: readonly Directive[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  // Text never becomes markup or code, and an address becomes a script only by way of our own policy.
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', trustedTypesPolicy],
]

/** Pages under /embed/ may show one another in a frame, so that the how-to can show what it describes. */
const embedDirectives: readonly Directive[] = [...directives, ['frame-src', "'self'"]]

export type PolicyKind = 'page' | 'embed'

/** The policy as it stands in a page. A `meta` element can't say who may frame the page: browsers ignore that there. */
export function policyInPage(kind: PolicyKind): string {
  return textOf(kind === 'embed' ? embedDirectives : directives)
}

/** The policy as a header. `ancestors` are the sources that may frame the page: `'none'`, `*`, or origins. */
export function policyInHeader(kind: PolicyKind, ancestors: readonly string[]): string {
  return `${policyInPage(kind)}; ${textOf([['frame-ancestors', ...ancestors]])}`
}

function textOf(list: readonly Directive[]): string {
  return list.map((directive) => directive.join(' ')).join('; ')
}
