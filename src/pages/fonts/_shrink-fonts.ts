/** Makes the fonts of the PDF when the site is built: the characters that plans need, and none of the rest. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { symbolCharacters, textCharacters } from '~/formats/pdf/fonts/code-points'
import type { FontFiles, FontName } from '~/formats/pdf/fonts/font-files'

interface Source {
  /** Inside the package. */
  file: string
  characters: string
}

const noto = '@expo-google-fonts/noto-sans'
const dejaVu = 'dejavu-fonts-ttf'

const sources: Record<FontName, Source> = {
  regular: { file: `${noto}/400Regular/NotoSans_400Regular.ttf`, characters: textCharacters },
  bold: { file: `${noto}/700Bold/NotoSans_700Bold.ttf`, characters: textCharacters },
  symbols: { file: `${dejaVu}/ttf/DejaVuSans.ttf`, characters: symbolCharacters },
}

/** The licence that each font ships with, by the name of its file on the site. */
export const licences: Readonly<Record<string, string>> = {
  'noto-sans-licence.txt': `${noto}/LICENSE_FONT`,
  'dejavu-sans-licence.txt': `${dejaVu}/LICENSE`,
}

/** Tables that set the shapes of scripts which the fonts here do not have, or that only screens of old need. */
const unneededTables = ['GSUB', 'GPOS', 'GDEF', 'STAT', 'FFTM', 'kern']

/** The bytes of a font. The same packages give the same bytes. */
export async function shrinkFont(name: FontName): Promise<Uint8Array> {
  const { file, characters } = sources[name]
  const shrunk = await subsetFont(await readFromPackage(file), characters, {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    dropTables: unneededTables,
  })
  return new Uint8Array(shrunk)
}

export async function shrinkAllFonts(): Promise<FontFiles> {
  const [regular, bold, symbols] = await Promise.all([shrinkFont('regular'), shrinkFont('bold'), shrinkFont('symbols')])
  return { regular, bold, symbols }
}

export async function readLicence(name: string): Promise<Uint8Array | null> {
  const file = licences[name]
  return file === undefined ? null : readFromPackage(file)
}

function readFromPackage(file: string): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(file))
}
