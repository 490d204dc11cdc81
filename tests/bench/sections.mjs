/** The benchmarks of docs/benchmarks.md, in the order of the page: the script of each, and the name that its report has. */
export const sections = [
  { id: 'spreadsheets', title: 'Checking a plan, filling spreadsheets', script: 'run.mjs' },
  { id: 'pdf', title: 'Writing a PDF', script: 'pdf/run.mjs' },
  { id: 'check', title: 'Checking what was received', script: 'check/run.mjs' },
  { id: 'interactions', title: 'From an input to the next picture', script: 'interactions/run.mjs' },
]
