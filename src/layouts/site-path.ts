/**
 * A path inside the site as an address that works wherever the site lives: it may be served from a sub-path.
 * `/guidance/#dates` becomes `/improvement/guidance/#dates` when the site's base is `/improvement`.
 */
export function sitePath(path: string): string {
  return joinBase(import.meta.env.BASE_URL, path)
}

/** `sitePath` with the base given, for tests. The base may or may not end in a slash; the path starts with one. */
export function joinBase(base: string, path: string): string {
  return base.replace(/\/+$/, '') + path
}
