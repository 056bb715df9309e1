import type { Change } from '../sources/changes.ts';

/** What the feed names: whole addresses, with a slash at the end of the site's. */
export type FeedSite = { title: string; tagline: string; address: string; feed: string };

/** A published note, with the words of its sections by id. */
export type FeedNote = { name: string; label: string; address: string; sections: ReadonlyMap<string, string> };

/**
 * The changes of the notes as an Atom feed (RFC 4287): one entry a change that touched a published note. It holds no clock:
 * the same history makes the same bytes, and an entry keeps its id. Without changes, undefined.
 */
export function makeFeed(site: FeedSite, notes: readonly FeedNote[], changes: readonly Change[]): string | undefined {
  const byName = new Map(notes.map((note) => [note.name, note]));
  const entries = changes.flatMap((change) => {
    const touched = change.notes.flatMap(({ name, ids }) => {
      const note = byName.get(name);
      return note === undefined ? [] : [{ note, ids: ids.filter((id) => note.sections.has(id)) }];
    });
    return touched.length === 0 ? [] : [entry(change, touched, site)];
  });
  const [first] = changes;
  if (entries.length === 0 || first === undefined) return undefined;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escape(site.feed)}</id>`,
    `<title>${escape(`Changes of ${site.title}`)}</title>`,
    `<subtitle>${escape(site.tagline)}</subtitle>`,
    `<link rel="self" href="${escape(site.feed)}"/>`,
    `<link href="${escape(site.address)}"/>`,
    `<author><name>${escape(site.title)}</name></author>`,
    `<updated>${changes.reduce((latest, { date }) => (date > latest ? date : latest), first.date)}</updated>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}

type Touched = { note: FeedNote; ids: string[] };

function entry({ hash, date, subject }: Change, touched: readonly Touched[], site: FeedSite): string {
  const { hostname } = new URL(site.address);
  const content = `<p>${escape(subject)}.</p><ul>${touched.map(item).join('')}</ul>`;
  return [
    '<entry>',
    `<id>tag:${hostname},${date.slice(0, 10)}:${hash}</id>`,
    `<title>${escape(titleOf(touched))}</title>`,
    `<link href="${escape(addressOf(touched[0]))}"/>`,
    `<updated>${date}</updated>`,
    `<content type="html">${escape(content)}</content>`,
    '</entry>',
  ].join('\n');
}

/** `Logs, Probes and 3 more`. */
function titleOf(touched: readonly Touched[]): string {
  const labels = touched.map(({ note }) => note.label);
  if (labels.length <= 2) return labels.join(' and ');
  return labels.length === 3
    ? `${labels.slice(0, 2).join(', ')} and ${labels[2] ?? ''}`
    : `${labels.slice(0, 2).join(', ')} and ${labels.length - 2} more`;
}

function addressOf(touched: Touched | undefined): string {
  const id = touched?.ids[0];
  return `${touched?.note.address ?? ''}${id === undefined ? '' : `#${id}`}`;
}

function item({ note, ids }: Touched): string {
  const links = ids.map(
    (id) => `<li><a href="${escape(`${note.address}#${id}`)}">${escape(note.sections.get(id) ?? id)}</a></li>`,
  );
  const list = links.length === 0 ? '' : `<ul>${links.join('')}</ul>`;
  return `<li><a href="${escape(note.address)}">${escape(note.label)}</a>${list}</li>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');
}
