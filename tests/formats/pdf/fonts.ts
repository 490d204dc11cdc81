/** The fonts for tests, shrunk as the build shrinks them. */
import type { FontFiles } from '~/formats/pdf/fonts/font-files'
import { shrinkAllFonts } from '~/pages/fonts/_shrink-fonts'

let fonts: Promise<FontFiles> | undefined

export function testFonts(): Promise<FontFiles> {
  fonts ??= shrinkAllFonts()
  return fonts
}
