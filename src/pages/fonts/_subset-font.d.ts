/** subset-font has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options?: {
      targetFormat?: 'truetype'
      noHinting?: boolean
      noLayoutClosure?: boolean
      dropTables?: readonly string[]
    },
  ): Promise<Uint8Array>
}
