/**
 * Reads Chromium's log of its network: what pages caused, below anything that a page could hide. The browser's own errands
 * (its updates, its account) stand in it too, and are told from the pages' by the site that each entry belongs to.
 */

interface LogEvent {
  type: number
  params?: Record<string, unknown>
}

/** Hosts that a page of the site looked up, prepared for or asked, sorted, each once. */
export function hostsAskedBy(site: string, text: string): string[] {
  const log = JSON.parse(text) as { constants: { logEventTypes: Record<string, number> }; events: LogEvent[] }
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]))
  const [pages, browser] = [new Set<string>(), new Set<string>()]
  for (const { type, params = {} } of log.events) {
    const name = names.get(type) ?? ''
    if (name === 'URL_REQUEST_START_JOB') {
      // A request without an initiator is typed into the address bar, or is the browser's own, such as its autofill's.
      const isOfPage = String(params['initiator']).includes(site) || params['request_type'] === 'main frame'
      ;(isOfPage ? pages : browser).add(hostOf(params['url']))
    } else if (name.startsWith('HOST_RESOLVER') && String(params['network_anonymization_key']).includes(site)) {
      pages.add(hostOf(params['host']))
    }
  }
  return [...pages].filter((host) => host !== '' && !browser.has(host)).sort()
}

function hostOf(place: unknown): string {
  if (typeof place !== 'string') return ''
  return new URL(place.includes('://') ? place : `https://${place}`).hostname
}
