import type { Finding, Problem } from './problem.ts';

/** Line and column, from 1, of a UTF-16 offset in `text`. Offsets outside the text count as its nearest end. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset));
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: before.length - lastBreak };
}

/**
 * Places what an engine found in the file it came from.
 * @param shift where the engine's text starts in `source`, in UTF-16 units (0 when it is the whole file)
 */
export function placeFinding(finding: Finding, file: string, source: string, shift = 0): Problem {
  const { line, column } = positionAt(source, finding.start + shift);
  const endOfLine = source.indexOf('\n', finding.start + shift);
  const room = (endOfLine < 0 ? source.length : endOfLine) - (finding.start + shift);
  return {
    code: finding.code,
    file,
    line,
    column,
    length: Math.max(1, Math.min(finding.end - finding.start, room)),
    message: finding.message,
    advice: finding.advice,
  };
}

/** The same stretch where the text it was found in begins: `by` UTF-16 units further on. */
export function shifted<Placed extends { start: number; end: number }>(placed: Placed, by: number): Placed {
  return { ...placed, start: placed.start + by, end: placed.end + by };
}

/** All of them moved on. */
export function allShifted<Placed extends { start: number; end: number }>(placed: readonly Placed[], by: number): Placed[] {
  return placed.map((each) => shifted(each, by));
}
