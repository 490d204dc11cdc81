/** The parts of the site that its header offers. A page names its own, so that the header can mark it. */
export const sections = [
  { id: 'guidance', label: 'Guidance', path: '/guidance/' },
  { id: 'plan', label: 'Build a plan', path: '/plan/' },
  { id: 'check', label: 'Check plans', path: '/check/' },
  { id: 'rules', label: 'Rules', path: '/rules/' },
  { id: 'template', label: 'Template', path: '/template/' },
] as const

export type SectionId = (typeof sections)[number]['id']

export const siteName = 'Improvement plans'
