import type { Finding } from '../problems/problem.ts';
import type { Measure } from './letters.ts';

/**
 * What every kind answers. `words` are plain sentences that say what the picture shows; the same stand in its `<desc>`.
 * With findings the picture shows what could be read, which may be nothing.
 */
export type Drawing = { svg: string; words: string[]; findings: Finding[] };

/** Draws one kind from the text of its fence. Offsets of findings are in `source`. */
export type DrawKind = (source: string, title: string, measure: Measure) => Drawing;
