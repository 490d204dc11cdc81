/** The columns of the tool's own template, and what goes in each. The order is that of the sheet. */
export interface TemplateColumn {
  heading: string
  meaning: string
  example: string
}

export const templateColumns: readonly TemplateColumn[] = [
  { heading: 'Evidence item reference', meaning: 'The reference, as the toolkit shows it.', example: '3.2.1' },
  { heading: 'Evidence item', meaning: 'What the item asks for, in a few words.', example: 'Staff training' },
  {
    heading: 'Current position',
    meaning: 'Where you are now, and what is missing.',
    example: '82% of staff have done this year’s training.',
  },
  {
    heading: 'Action required',
    meaning: 'What will be done. One action on each row.',
    example: 'Create training accounts for the 140 bank staff.',
  },
  { heading: 'Action owner', meaning: 'The person who will see that it is done.', example: 'Sam Reid' },
  { heading: 'Expected completion date', meaning: 'The day when it will be finished.', example: '16 July 2021' },
  {
    heading: 'Time after return to BAU',
    meaning: 'Instead of a date, where Covid affected the item: a number of weeks or months.',
    example: '3 months',
  },
  {
    heading: 'Covid response impacted',
    meaning: 'Yes or No: whether your Covid response stopped you meeting the item.',
    example: 'No',
  },
  { heading: 'Status', meaning: 'How far the action has come. Choose from the list.', example: 'Not started' },
  { heading: 'Date completed', meaning: 'The day when it was finished. Leave it empty until then.', example: '' },
  { heading: 'Progress and comments', meaning: 'Anything that helps a reviewer.', example: '' },
]
