import type { Word } from './shell.ts';
import type { TreeIndex } from './tree.ts';

/** The command that the words name: its path, the words that name it, and the others in order. */
export type Found = { path: string; used: { word: Word; path: string }[]; rest: Word[] };

/** Finds the command as cobra does: flags may stand before and between its words, and so may their values. */
export function findPath(words: readonly Word[], index: TreeIndex): Found {
  const found: Found = { path: '', used: [], rest: [...words] };
  for (;;) {
    const at = firstPlainWord(found.rest, found.path, index);
    const word = found.rest[at];
    const path = word?.kind === 'fixed' ? index.childrenOf(found.path).get(word.value) : undefined;
    if (word === undefined || path === undefined) return found;
    found.path = path;
    found.used.push({ word, path });
    found.rest.splice(at, 1);
  }
}

/** The index of the first word that is neither a flag nor, as far as `path` knows its flags, the value of one. */
function firstPlainWord(words: readonly Word[], path: string, index: TreeIndex): number {
  for (let at = 0; at < words.length; at++) {
    const value = words[at]?.value ?? '';
    if (value === '--') return -1;
    if (value === '') continue;
    if (!value.startsWith('-')) return at;
    if (value.includes('=')) continue;
    if (
      value.startsWith('--')
        ? takesWord(value === '--help' ? undefined : index.flagsOf(path).byName.get(value.slice(2)))
        : value.length === 2 && takesWord(value === '-h' ? undefined : index.flagsOf(path).byLetter.get(value.slice(1)))
    )
      at++;
  }
  return -1;
}

/** Unknown flags count as taking a value: cobra, too, finds the command before it knows the command's flags, and --help. */
function takesWord(flag: { type: string } | undefined): boolean {
  return flag === undefined || (flag.type !== 'bool' && flag.type !== 'optional');
}
