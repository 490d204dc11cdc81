/** The typographic scale and the colours of the documents. Lengths are in points; every text has a contrast of 4.5:1 or more. */
import type { Colour, TextStyle } from '../text/text-style'

export const colours = {
  /** #003087 */
  deepBlue: [0, 0.188, 0.529],
  /** #005eb8 */
  blue: [0, 0.369, 0.722],
  /** #212b32 */
  text: [0.129, 0.169, 0.196],
  /** #425563 */
  quiet: [0.259, 0.333, 0.388],
  /** #aeb7bd */
  line: [0.682, 0.718, 0.741],
  /** #d8dde0 */
  faintLine: [0.847, 0.867, 0.878],
  /** #f0f4f5 */
  tint: [0.941, 0.957, 0.961],
  /** #d9e7f5 */
  blueTint: [0.851, 0.906, 0.961],
  /** #6b140d, always beside the word Draft */
  draft: [0.42, 0.078, 0.051],
  white: [1, 1, 1],
} as const satisfies Record<string, Colour>

function style(weight: TextStyle['weight'], size: number, leading: number, colour: Colour): TextStyle {
  return { weight, size, leading, colour }
}

export const styles = {
  title: style('bold', 23, 28, colours.deepBlue),
  overline: style('bold', 9, 13, colours.blue),
  organisation: style('bold', 14, 19, colours.text),
  heading: style('bold', 14, 19, colours.deepBlue),
  subheading: style('bold', 10, 14, colours.text),
  body: style('regular', 9.5, 13.5, colours.text),
  bodyBold: style('bold', 9.5, 13.5, colours.text),
  quiet: style('regular', 9.5, 13.5, colours.quiet),
  figure: style('bold', 17, 22, colours.deepBlue),
  label: style('regular', 8, 11.5, colours.quiet),
  draft: style('bold', 11, 15, colours.draft),
  reference: style('bold', 10.5, 14, colours.deepBlue),
  cell: style('regular', 8.5, 11.5, colours.text),
  cellBold: style('bold', 8.5, 11.5, colours.text),
  cellQuiet: style('regular', 8, 11, colours.quiet),
  cellQuietBold: style('bold', 8, 11, colours.quiet),
  columnHeading: style('bold', 8.5, 11.5, colours.deepBlue),
  running: style('regular', 7.5, 10, colours.quiet),
  runningBold: style('bold', 7.5, 10, colours.draft),
  tick: style('regular', 7, 9, colours.quiet),
  tickBold: style('bold', 7, 9, colours.deepBlue),
  link: style('regular', 8, 11, colours.blue),
} as const satisfies Record<string, TextStyle>

/** A4, points. */
export const landscape = { width: 841.89, height: 595.276 } as const
export const portrait = { width: 595.276, height: 841.89 } as const
/** Room around the text; the running lines at the top and the bottom stand in it. */
export const margins = { left: 40, right: 40, top: 44, bottom: 44 } as const
