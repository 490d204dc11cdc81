/** What the checker begins with. It stands in the page itself too, so that it is there before the checker is. */
export const startHeading = 'Check plans'
export const startLead =
  'See if a plan would be agreed, and what to fix. Files are read in this browser. Nothing is uploaded or kept.'
