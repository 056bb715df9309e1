/**
 * The three faces of the identity, and what of them the site uses. Weights are CSS weights; a pair is a variable range.
 * `fallbackWidth` is the average letter width of the system font that stands in, in em (from @capsizecss/metrics 4.3.0).
 */
export const faces = [
  {
    name: 'text',
    family: 'Atkinson Hyperlegible Next',
    file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    weight: { min: 400, max: 700 },
    fallbackWidth: 913 / 2048,
    local: ['Arial', 'Liberation Sans', 'Helvetica Neue'],
  },
  {
    name: 'mono',
    family: 'Atkinson Hyperlegible Mono',
    file: '@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2',
    weight: { min: 400, max: 600 },
    fallbackWidth: 1229 / 2048,
    local: ['Courier New', 'Liberation Mono'],
  },
  {
    name: 'head',
    family: 'Literata',
    file: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
    weight: 600,
    fallbackWidth: 832 / 2048,
    local: ['Times New Roman', 'Liberation Serif'],
  },
] as const;

export type Face = (typeof faces)[number];
