/** What we use of it: its package has no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { readonly targetFormat: 'sfnt' | 'woff2' },
  ): Promise<Buffer>;
}
