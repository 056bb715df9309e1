import { drawPod } from '../diagram/draw-pod.ts';
import { curlApostrophes } from '../prose/apostrophes.ts';
import type { Picture, Plate } from '../share/picture.ts';
import { drawNote, type NoteDrawing } from './drawings.ts';
import { isPublished, type Note, type NoteHeading } from './note.ts';
import { findOnScreen } from './on-screen.ts';
import type { Content } from './read-content.ts';
import type { SiteFields } from './site-schema.ts';

/** The preview pictures of the site by address, without base. Blocks of a pictured section have the section's. */
export type Pictures = ReadonlyMap<string, Picture>;

/**
 * What each page's picture shows, and that of each section which has a diagram or is a symptom.
 * @returns the home page, the sections' pages, the published notes, and their `#ids`; other addresses have those of their page
 */
export function planPictures(content: Content): Pictures {
  const { site, notes, manifests } = content;
  if (site === undefined) return new Map();
  const byAddress = new Map(notes.map((note) => [note.address, note]));
  const sections = Object.entries(site.sections).map(([id, { title, text, notes: slugs }]) => {
    const own = slugs.flatMap((slug) => {
      const note = byAddress.get(`/${id}/${slug}/`);
      return note && isPublished(note) ? [note] : [];
    });
    return { address: `/${id}/`, title, text, own };
  });
  return new Map([
    ['/', pictureOfHome(site, manifests)],
    ...sections.map((section) => [section.address, pictureOfSection(section)] as const),
    ...sections.flatMap(({ title, own }) => own.flatMap((note) => picturesOfNote(note, title, manifests))),
  ]);
}

/** The picture of an address: its own, else that of its page, else the home page's. */
export function findPicture(pictures: Pictures, address: string): Picture | undefined {
  return pictures.get(address) ?? pictures.get(address.replace(/#.*/, '')) ?? pictures.get('/');
}

/** Where a page's picture lies: `/start/` has `/og/start.png`, and the home page `/og.png`. */
function fileOf(address: string): string {
  return `/og${address.slice(0, -1)}.png`;
}

function pictureOfHome({ title: site, tagline, home }: SiteFields, manifests: ReadonlyMap<string, string>): Picture {
  const manifest = manifests.get(home.diagram?.manifest ?? '');
  const drawing = manifest === undefined ? undefined : drawPod({ manifest });
  const { title, lead } = home;
  const alt = `${site}, ${tagline}: ${title}.`;
  return { ...frame('/', '', title, lead), plate: plateOf(drawing), alt: describe(alt, drawing?.words ?? [lead]) };
}

type SectionPage = { address: string; title: string; text: string; own: readonly Note[] };

function pictureOfSection({ address, title, text, own }: SectionPage): Picture {
  const items = own.map(({ fields }) => fields?.label ?? fields?.title ?? '');
  return {
    ...frame(address, '', title, text),
    plate: { kind: 'list', items },
    alt: describe(`${title}. ${text}`, [`${items.join(', ')}.`]),
  };
}

function picturesOfNote(note: Note, section: string, manifests: ReadonlyMap<string, string>): [string, Picture][] {
  const { address, fields } = note;
  if (fields === undefined) return [];
  const { title, label = title, lead } = fields;
  const drawings = drawNote(note, manifests);
  const [first] = drawings;
  const page: Picture = {
    ...frame(address, section, title, lead),
    plate: plateOf(first?.drawing),
    alt: describe(`${title}.`, first?.drawing.words ?? [lead]),
  };
  const inside = { address, kicker: `${section} · ${label}`, lead };
  const opening = drawings.filter(({ start }) => start < (note.headings[0]?.start ?? Infinity));
  return [
    [address, page],
    ...opening.map((each): [string, Picture] => [`${address}#${each.id}`, ofDrawing(each, each, lead, inside)]),
    ...note.headings.flatMap((heading) => picturesBelow(heading, note, drawings, inside)),
  ];
}

type Inside = { address: string; kicker: string; lead: string };

/** The picture of a heading, if it has one, under its own address and those of the blocks up to the next heading; and of its drawings. */
function picturesBelow(heading: NoteHeading, note: Note, drawings: readonly NoteDrawing[], inside: Inside): [string, Picture][] {
  const end = note.headings.find(({ start }) => start > heading.start)?.start ?? Infinity;
  const isBelow = ({ start }: { start: number }) => start > heading.start && start < end;
  const drawn = drawings.filter(isBelow);
  const fences = note.fences.filter(isBelow);
  const text = heading.opening === '' ? inside.lead : heading.opening;
  const own = heading.symptom ? symptom(heading, fences, text, inside) : drawn[0] && ofDrawing(drawn[0], heading, text, inside);
  if (own === undefined || heading.id === undefined) return [];
  const blocks = [...fences.map(({ fence }) => fence.id), ...note.components.filter(isBelow).map(({ props }) => props['id'])];
  return [
    ...[heading.id, ...blocks].flatMap((id) =>
      typeof id === 'string' ? [[`${inside.address}#${id}`, own] as [string, Picture]] : [],
    ),
    ...drawn.map((each): [string, Picture] => [`${inside.address}#${each.id}`, ofDrawing(each, each, text, inside)]),
  ];
}

function symptom({ id, text: title }: NoteHeading, fences: Note['fences'], text: string, { kicker }: Inside): Picture {
  const screen = findOnScreen(title, fences);
  const plate: Plate = screen === undefined ? { kind: 'words' } : { kind: 'screen', ...screen };
  const shown = screen === undefined ? text : screen.lines.map((line) => line.text).join(' ');
  return {
    ...frame(`/s/${id ?? ''}/`, kicker, title, text),
    title: plain(title),
    here: true,
    plate,
    alt: describe(`On the screen: ${title}.`, [shown]),
  };
}

/** The picture of a drawing, under the title of its section or its own. */
function ofDrawing(
  { drawing }: NoteDrawing,
  { id, ...titled }: { id: string | undefined; text?: string; title?: string },
  text: string,
  { kicker }: Inside,
): Picture {
  const title = titled.text ?? titled.title ?? '';
  return {
    ...frame(`/s/${id ?? ''}/`, kicker, title, text),
    here: true,
    plate: plateOf(drawing),
    alt: describe(`${title}.`, drawing.words),
  };
}

function frame(address: string, kicker: string, title: string, text: string) {
  return { file: fileOf(address), kicker, title: curlApostrophes(plain(title)), text: curlApostrophes(plain(text)), here: false };
}

function plateOf(drawing: { svg: string } | undefined): Plate {
  return drawing === undefined || drawing.svg === '' ? { kind: 'none' } : { kind: 'drawing', svg: drawing.svg };
}

const LONGEST = 240; // characters: a share page's head stays short

/** A picture in words: whole sentences, as many as there is room for. */
function describe(start: string, sentences: readonly string[]): string {
  let words = plain(start);
  for (const sentence of sentences.map(plain)) {
    if (words.length + sentence.length >= LONGEST) break;
    words += ` ${sentence}`;
  }
  return words;
}

/** Without the marks of inline code. */
function plain(text: string): string {
  return text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}
