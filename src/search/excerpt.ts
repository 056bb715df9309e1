/** A stretch of shown text; `found` when it is what the reader searched for. */
export type Piece = { text: string; found: boolean };

const LENGTH = 130; // characters: one to two lines of the dialog

/** The text with every found word marked. @param words lower case, as the index holds them */
export function markWords(text: string, words: readonly string[]): Piece[] {
  if (words.length === 0) return text === '' ? [] : [{ text, found: false }];
  const pattern = patternOf(words);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: match } of text.matchAll(pattern)) {
    if (index > from) pieces.push({ text: text.slice(from, index), found: false });
    pieces.push({ text: match, found: true });
    from = index + match.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false });
  return pieces;
}

/** A line of context around the first found word, or the text's beginning; cut at words, with an ellipsis where it is cut. */
export function excerpt(text: string, words: readonly string[]): Piece[] {
  const first = words.length === 0 ? undefined : patternOf(words).exec(text)?.index;
  const start = startOfWord(text, Math.max(0, (first ?? 0) - LENGTH / 3));
  const end = endOfWord(text, start + LENGTH);
  const line = `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
  return markWords(line, words);
}

/** Whole words that begin with a found one; longer words first, so that `sidecars` wins over `side`. */
function patternOf(words: readonly string[]): RegExp {
  const sorted = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\d])(?:${sorted.join('|')})`, 'giu');
}

function startOfWord(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < 0 ? at : space;
}
