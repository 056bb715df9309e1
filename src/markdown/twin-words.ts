import { withBase } from '../sources/content-folder.ts';
import type { Note } from '../sources/note.ts';
import { siteAddress } from '../sources/site-address.ts';

/** A stretch of the note's file, in UTF-16 offsets, and what stands there in its Markdown. */
export type Edit = { start: number; end: number; text: string };

/** An address of this site as others have to write it: with host and base. */
export function wholeAddress(address: string): string {
  const path = withBase(address);
  const site = siteAddress();
  return site === undefined ? path : new URL(path, site).href;
}

/** The line above a block: its title, which links to it. */
export function captionOf(title: string, id: string | undefined, { address }: Note): string {
  if (title === '') return '';
  return id === undefined ? `**${escape(title)}**` : `**[${escape(title)}](${wholeAddress(`${address}#${id}`)})**`;
}

/** A block of code; its fence is longer than any in it. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`;
}

/** Words in a link: brackets would end it, but in code. */
export function escape(text: string): string {
  return betweenCode(text, (words) => words.replace(/[[\]]/g, '\\$&'));
}

/** Changes the words of a line, and not its `code`. */
export function betweenCode(text: string, change: (words: string) => string): string {
  return text.replace(/(`+)(?!`).*?(?<!`)\1(?!`)|[^`]+/g, (found, ticks?: string) =>
    ticks === undefined ? change(found) : found,
  );
}
