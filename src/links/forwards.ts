import type { LedgerLine } from './ledger.ts';

/** An old id of a page that still stands: where it leads now. `note` is what a reader without scripts sees. */
export type Forward = { id: string; to: string; retired: boolean };

/** Where the ids that left a page lead, and where pages lead that are gone altogether. Addresses are without base. */
export type Forwards = {
  /** By page: ids that now stand for another id of the same page. */
  within: Map<string, { id: string; to: string }[]>;
  /** By page, gone or not: ids that are elsewhere now. */
  elsewhere: Map<string, Forward[]>;
  /** Pages that are gone, with the page that took their place; undefined where none did. */
  pages: Map<string, { to: string | undefined; retired: boolean }>;
};

/** Sorts the ledger's forwarding lines by what has to be done for them. */
export function sortForwards(lines: readonly LedgerLine[]): Forwards {
  const forwards: Forwards = { within: new Map(), elsewhere: new Map(), pages: new Map() };
  for (const { address, to, retired } of lines) {
    if (to === undefined && !retired) continue;
    const [page = '', id] = address.split('#');
    const [toPage, toId] = (to ?? '').split('#');
    if (id === undefined) forwards.pages.set(page, { to, retired });
    else if (toPage === page && toId !== undefined && !retired) append(forwards.within, page, { id, to: toId });
    else append(forwards.elsewhere, page, { id, to: to ?? page, retired });
  }
  return forwards;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/**
 * A page's HTML in which old ids land: an empty anchor just inside the element that bears the new id now.
 * Ids that the page does not hold are left out; the ledger's check has named them.
 */
export function addAliases(html: string, aliases: readonly { id: string; to: string }[]): string {
  let result = html;
  for (const { id, to } of aliases)
    result = result.replace(
      new RegExp(`<[a-z0-9]+(?=[^>]*\\sid="${to}")[^>]*>`),
      (tag) => `${tag}<span class="alias" id="${id}"></span>`,
    );
  return result;
}

/**
 * A page's HTML with a sentence for each id that left it, shown only to those who come for it. The script of the page follows its link.
 * @param moved `to` with base, as the link has it
 */
export function addMoved(html: string, moved: readonly Forward[]): string {
  const end = html.lastIndexOf('</main>');
  if (moved.length === 0 || end < 0) return html;
  const sentences = moved.map(({ id, to, retired }) => {
    const link = `<a href="${to}">${retired ? 'what there is on it now' : 'its new place'}</a>`;
    return `<p class="moved" id="${id}"${retired ? '' : ' data-follow'}>This section ${retired ? 'ended' : 'moved'}: see ${link}.</p>`;
  });
  return html.slice(0, end) + sentences.join('') + html.slice(end);
}
