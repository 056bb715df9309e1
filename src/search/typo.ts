/**
 * How many letters of a word may be wrong: none in flags, in words with digits and in words under four letters, one up to
 * seven letters, else two.
 */
export function allowedTypos(word: string): number {
  if (word.length < 4 || /^-|\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The edits between two words, where swapping neighbours is one edit (optimal string alignment).
 * @returns the number, or `most + 1` when there are more than `most`
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
