import { withBase } from '../sources/content-folder.ts';
import { readChanges } from '../sources/changes.ts';
import { siteAddress } from '../sources/site-address.ts';
import { withoutStep } from '../sources/step.ts';
import { makeFeed } from './feed.ts';
import { getSite } from './site.ts';

const MOST = 40; // entries, the newest

/** Where the feed is, without base. */
export const FEED = '/feed.xml';

let made: { text: string | undefined } | undefined;

/** The feed of the site's changes; undefined where no history tells them. Made once a build. */
export function getFeed(): string | undefined {
  made ??= { text: make() };
  return made.text;
}

function make(): string | undefined {
  const site = siteAddress();
  if (site === undefined) return undefined;
  const { fields, content, navigation } = getSite();
  const whole = (address: string) => new URL(withBase(address), site).href;
  const labels = new Map(navigation.flatMap(({ notes }) => notes.map(({ address, label }) => [address, label])));
  const notes = content.notes.flatMap(({ section, slug, address, headings }) => {
    const label = labels.get(address);
    const sections = new Map(headings.flatMap(({ id, text }) => (id === undefined ? [] : [[id, withoutStep(text)] as const])));
    return label === undefined ? [] : [{ name: `notes/${section}/${slug}.mdx`, label, address: whole(address), sections }];
  });
  const { title, tagline } = fields;
  return makeFeed({ title, tagline, address: whole('/'), feed: whole(FEED) }, notes, readChanges(MOST));
}
