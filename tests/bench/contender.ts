/** What is timed: a way to fill a template with the values of a plan. */
export interface CellEdit {
  /** 1 is the first. */
  row: number
  column: number
  /** A Date stands for a day, at midnight UTC. */
  value: string | Date
}

export interface Contender {
  name: string
  /** The template's bytes with the cells of one sheet changed. */
  fill(template: Uint8Array, sheet: string, cells: readonly CellEdit[]): Promise<Uint8Array>
}
