/** What the checker begins with. It stands in the page itself too, so that it is there before the checker is. */
export const startHeading = 'Check plans'
export const startLead =
  'See at once whether a plan would be agreed, and what to mend. Files are read in this browser: nothing is uploaded, and nothing is kept.'
