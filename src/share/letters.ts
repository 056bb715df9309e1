/** The faces of a picture: Literata 600; Atkinson 400 and 600; its mono 400 and 600. */
export type FaceName = 'head' | 'text' | 'strong' | 'mono' | 'monoStrong';

/**
 * Shapes text in our faces. A picture holds outlines, no text: it looks the same on every machine, whatever fonts that has.
 * Sizes and widths are in px.
 */
export type Letters = {
  width: (text: string, face: FaceName, size: number) => number;
  /** Path data, in tenths of a px, of a text whose baseline begins at a point: whole numbers are written thrice as fast. */
  outline: (text: string, face: FaceName, size: number, x: number, y: number) => string;
};
