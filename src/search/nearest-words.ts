import { editsBetween } from './typo.ts';
import type { WordIndex } from './word-index.ts';

const MOST = 3;

/** The words of the index that resemble a query which finds nothing: what begins alike, or has few other letters. Best first. */
export function nearestWords(index: WordIndex, query: string): string[] {
  const asked = query.toLowerCase().trim().slice(0, 40);
  const most = Math.max(2, Math.ceil(asked.length / 2));
  return index.words
    .filter((word) => word.length > 3 && /^\p{L}+$/u.test(word))
    .map((word) => ({ word, edits: editsBetween(asked, word, most) - (word[0] === asked[0] ? 0.5 : 0) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits || (index.find(b.word)?.count ?? 0) - (index.find(a.word)?.count ?? 0))
    .slice(0, MOST)
    .map(({ word }) => word);
}
