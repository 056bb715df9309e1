import type { WeightedTerm } from './read-query.ts';
import type { WordIndex } from './word-index.ts';

/** A section with its score, and the share of what the query asks that it holds, 0 to 1. */
export type Ranked = { id: number; score: number; covered: number };

/** All words before some: a section that lacks words loses by their share in what counts. */
const COVERAGE = 1.3;

/** Sections that hold words of the query, best first. */
export function rank(index: WordIndex, terms: readonly WeightedTerm[]): Ranked[] {
  const known = terms.filter(({ answers }) => answers.size > 0);
  const all = known.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scores = new Float64Array(index.size);
  const covered = new Float64Array(index.size);
  for (const term of known)
    for (const [id, best] of bestOf(index, term)) {
      scores[id] = (scores[id] ?? 0) + term.weight * best;
      covered[id] = (covered[id] ?? 0) + term.weight;
    }
  const ranked: Ranked[] = [];
  scores.forEach((score, id) => {
    const share = (covered[id] ?? 0) / all;
    if (score > 0) ranked.push({ id, score: score * share ** COVERAGE, covered: share });
  });
  return sortByScore(ranked);
}

/** For each section the best answer to one term. */
function bestOf(index: WordIndex, { answers }: WeightedTerm): Map<number, number> {
  const best = new Map<number, number>();
  for (const [word, quality] of answers) {
    const { ids, weights } = index.find(word) ?? { ids: [], weights: [] };
    ids.forEach((id, at) => {
      const value = quality * (weights[at] ?? 0);
      if ((best.get(id) ?? 0) < value) best.set(id, value);
    });
  }
  return best;
}

/** Best first; what is equal keeps the order of reading. Sorts the list itself. */
export function sortByScore<T extends Ranked>(list: T[]): T[] {
  return list.sort((a, b) => b.score - a.score || a.id - b.id);
}
