/** subset-font brings no types; these are the options that we use. */
declare module 'subset-font' {
  type Axis = number | { min: number; max: number; default?: number };
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat?: 'woff2' | 'woff' | 'sfnt'; variationAxes?: Record<string, Axis>; noHinting?: boolean },
  ): Promise<Buffer>;
}
