import type { Content } from '../sources/read-content.ts';
import { makeTwin } from './twin.ts';
import { escape, wholeAddress } from './twin-words.ts';

/** The navigation as far as its Markdown shows it: sections with their published notes, in reading order. */
type Sections = readonly {
  address: string;
  title: string;
  text: string;
  notes: readonly { address: string; label: string; lead: string }[];
}[];

/** The index by letter, and the notices, as far as their Markdown shows them. */
type Letters = readonly { letter: string; entries: readonly { text: string; address: string; where: string }[] }[];
type Notices = readonly { name: string; use: string; author: string; licence: string; url: string }[];

/** The Markdown of every section and note, by its page's address. */
export function makeTwins(sections: Sections, content: Content): Map<string, string> {
  const notes = new Map(content.notes.map((note) => [note.address, note]));
  return new Map(
    sections.flatMap((section) => [
      [section.address, sectionTwin(section)] as const,
      ...section.notes.flatMap(({ address }) => {
        const note = notes.get(address);
        return note === undefined ? [] : [[address, makeTwin(note, content)] as const];
      }),
    ]),
  );
}

/** `llms.txt`: what the site is, and the Markdown of each note with a sentence on it (llmstxt.org). */
export function makeLlms(sections: Sections, { site }: Content): string {
  const head = [`# ${site?.title ?? ''}`, `> ${site?.home.lead ?? ''}`, site?.footer?.title ?? ''].filter((part) => part !== '');
  const lists = sections.map(({ title, notes }) => `## ${title}\n\n${listOf(notes)}`);
  const whole = `## Optional\n\n- [All notes in one file](${wholeAddress('/llms-full.txt')})`;
  return `${[...head, ...lists, whole].join('\n\n')}\n`;
}

/** `llms-full.txt`: the Markdown of all notes, in reading order. */
export function makeLlmsFull(sections: Sections, content: Content): string {
  const twins = makeTwins(sections, content);
  return sections.flatMap(({ notes }) => notes.map(({ address }) => twins.get(address) ?? '')).join('\n---\n\n');
}

/** The Markdown of the index of everything: below each letter what begins with it. */
export function makeIndexTwin(letters: Letters): string {
  const lists = letters.map(({ letter, entries }) => {
    const lines = entries.map(({ text, address, where }) => `- [${escape(text)}](${wholeAddress(address)}): ${where}`);
    return `## ${letter}\n\n${lines.join('\n')}`;
  });
  return `${['# Index of everything', `<${wholeAddress('/a-z/')}>`, ...lists].join('\n\n')}\n`;
}

/** The Markdown of what this site ships that others made. */
export function makeNoticesTwin(notices: Notices, trademarks: string): string {
  const parts = notices.map(
    ({ name, use, author, licence, url }) => `## ${escape(name)}\n\n${use} By ${author}. Licence: ${licence}. <${url}>`,
  );
  return `${['# Notices', `<${wholeAddress('/notices/')}>`, ...parts, trademarks].join('\n\n')}\n`;
}

function sectionTwin({ address, title, text, notes }: Sections[number]): string {
  return `# ${title}\n\n${text}\n\n<${wholeAddress(address)}>\n\n${listOf(notes)}\n`;
}

function listOf(notes: Sections[number]['notes']): string {
  return notes
    .map(({ address, label, lead }) => `- [${escape(label)}](${wholeAddress(`${address}index.md`)}): ${lead}`)
    .join('\n');
}
