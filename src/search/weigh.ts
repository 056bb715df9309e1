import { isRow, type Entry, type SearchRecord } from './record.ts';
import { splitWords } from './words.ts';

/** What a word in a field says about its section, how soon more words in that field say less (as `b` of BM25F), and how many are usual. */
const FIELDS = {
  heading: { weight: 7, b: 0.4, usual: 6 },
  aliases: { weight: 5, b: 0.2, usual: 4 },
  page: { weight: 1.5, b: 0.2, usual: 7 },
  commands: { weight: 2.5, b: 0.3, usual: 8 },
} as const;
type Field = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Field[];
const TEXT_B = 0.6;
const SATURATION = 6; // k1 of BM25F: from here on another occurrence says little

/** Places of one word, in ascending order of the sections' numbers, each with the sum of what it says there. */
export type Places = { ids: number[]; sums: number[] };

/** Adds the words of all fields of a section but its text. */
export function addFields(all: Map<string, Places>, entry: Entry, id: number): void {
  for (const name of NAMES) {
    const { weight, b, usual } = FIELDS[name];
    const words = splitWords(wordsIn(entry, name));
    const share = weight / (1 - b + (b * words.length) / usual);
    for (const word of words) addPlace(all, word, id, share);
  }
}

/** Adds what an occurrence says. Sections come in ascending order. */
export function addPlace(all: Map<string, Places>, word: string, id: number, sum: number): void {
  const places = all.get(word);
  if (!places) all.set(word, { ids: [id], sums: [sum] });
  else if (places.ids.at(-1) === id) places.sums[places.sums.length - 1] = (places.sums.at(-1) ?? 0) + sum;
  else {
    places.ids.push(id);
    places.sums.push(sum);
  }
}

/**
 * What one occurrence in each section's text says: less in long texts. Rows of tables, all short, would make every section long.
 * @param lengths in words, of each of the records
 */
export function textShares(lengths: readonly number[], records: readonly Pick<Entry, 'kind'>[]): number[] {
  const whole = lengths.filter((_, at) => !isRow(records[at]?.kind ?? 'section'));
  const usual = whole.reduce((a, b) => a + b, 0) / (whole.length || 1) || 1;
  return lengths.map((length) => 1 / (1 - TEXT_B + (TEXT_B * length) / usual));
}

/** How much a word says of a section, 0 to 1. @param sum of its occurrences */
export function saturate(sum: number): number {
  return sum / (sum + SATURATION);
}

/** The section's text without its commands, which are a field of their own. */
export function textOnly({ text, commands }: SearchRecord): string {
  let from = 0;
  let rest = '';
  for (const command of commands.map((words) => words.replace(/\s+/g, ' ').trim())) {
    const start = text.indexOf(command, from);
    if (start < 0) continue;
    rest += `${text.slice(from, start)} `;
    from = start + command.length;
  }
  return rest + text.slice(from);
}

function wordsIn(entry: Entry, name: Field): string {
  // A page's opening bears the page's title as its heading: it counts once.
  if (name === 'page') return entry.page === entry.heading ? '' : entry.page;
  const value = entry[name];
  return typeof value === 'string' ? value : value.join('\n');
}
