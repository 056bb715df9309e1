/** Stands in a block's text for a stretch of code, which is read but not checked. */
export const CODE = '\uFFFC';

/**
 * A stretch of prose that readers see: a paragraph, a heading, a cell, a caption. `at[i]` is the UTF-16 offset in the file of the
 * unit `text[i]`, so that a finding in the text can be placed although marks and line breaks stand between. `quoted`: the
 * writer says that it quotes somebody, wrong words included.
 */
export type Prose = { kind: ProseKind; text: string; at: number[]; quoted: boolean };

/** `lead`, `text` and `item` are whole sentences; the others may be fragments. A `label` stands in a drawing. */
export type ProseKind = 'lead' | 'text' | 'item' | 'heading' | 'cell' | 'caption' | 'label';

/** Collects the pieces of one block, each with its place. */
export class ProseBuilder {
  text = '';
  at: number[] = [];

  /** Adds a piece that stands in `source` from `start` on; what only the source holds (escapes, indents) is skipped. */
  add(piece: string, source: string, start: number): void {
    let offset = start;
    for (const unit of piece) {
      const found = source.indexOf(unit, offset);
      if (found >= 0 && found - offset <= 80) offset = found;
      for (let i = 0; i < unit.length; i += 1) this.at.push(offset + i);
      this.text += unit;
      offset += unit.length;
    }
  }

  /** Adds a stretch of code as one sign. */
  code(start: number): void {
    this.text += CODE;
    this.at.push(start);
  }

  build(kind: ProseKind, quoted = false): Prose {
    return { kind, text: this.text, at: this.at, quoted };
  }
}

/** The range in the file of a range in the block's text; `end` is exclusive. */
export function rangeIn({ at }: Prose, start: number, end: number): { start: number; end: number } {
  const first = at[start] ?? 0;
  return { start: first, end: (at[end - 1] ?? first) + 1 };
}
