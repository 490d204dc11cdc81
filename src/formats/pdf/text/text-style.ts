/** How text looks. Lengths are in points. */
export type Colour = readonly [red: number, green: number, blue: number]

export interface TextStyle {
  weight: 'regular' | 'bold'
  size: number
  /** From one baseline to the next. */
  leading: number
  colour: Colour
}

/** Text in one style. A line break is "\n". */
export interface Run {
  text: string
  style: TextStyle
}
