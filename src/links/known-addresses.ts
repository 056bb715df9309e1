import type { BuiltPage } from '../built/page.ts';

/** Every public address of the built site: the pages of its sections, and what readers link to on them. */
export function knownAddresses(pages: readonly BuiltPage[]): Set<string> {
  const notes = pages.filter(({ section }) => section !== '');
  return new Set(notes.flatMap(({ address, anchors }) => [address, ...anchors.map((id) => `${address}#${id}`)]));
}
