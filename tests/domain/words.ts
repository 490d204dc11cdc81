/** Tag, problem, remedy, reason, and the page of the guidance. */
export type Words = [string, string, string, string | null, string]
