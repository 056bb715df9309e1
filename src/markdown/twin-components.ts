import { drawPod } from '../diagram/draw-pod.ts';
import { stageLabel } from '../sources/feature-stage.ts';
import type { Note, NoteComponent } from '../sources/note.ts';
import type { Content } from '../sources/read-content.ts';
import { featuresTwin, fieldsTwin, symptomsTwin, versionsTwin } from './twin-lists.ts';
import { captionOf, escape, fenced, wholeAddress, type Edit } from './twin-words.ts';

type Props = Record<string, string>;
type Place = { note: Note; content: Content };

/** What stands in Markdown for a component: before what it holds, and behind it. */
const twins: Readonly<Record<string, (props: Props, place: Place) => [before: string, behind: string]>> = {
  Term: () => ['', ''],
  Aside: ({ title = '' }) => [`**${title}:** `, ''],
  Claim: ({ verdict = '', see = '' }) => [`**${verdict}:** `, ` [Read the section](${wholeAddress(see)})`],
  Since: ({ feature = '' }, { content }) => [since(content.features[feature]), ''],
  Needs: ({ addon = '' }, { content }) => [needs(content.addons[addon]), ''],
  Manifest: (props, { note, content }) => [manifest(props, note, content), ''],
  Diagram: (props, { note, content }) => [diagram(props, note, content), ''],
  Glossary: (_, { note, content }) => [glossary(note, content), ''],
  Fields: (props, { note, content }) => [fieldsTwin(props, note, content), ''],
  Features: (props, { note, content }) => [featuresTwin(props, note, content), ''],
  FeatureVersions: (_, { content }) => [versionsTwin(content), ''],
  Symptoms: (_, { content }) => [symptomsTwin(content), ''],
};

/** The tags of a component, resolved; what it holds stays. A component without a twin stays as it is: a test names it. */
export function twinComponent({ name, props, start, end }: NoteComponent, note: Note, content: Content): Edit[] {
  const texts = Object.fromEntries(Object.entries(props).map(([prop, value]) => [prop, String(value)]));
  const [before, behind] = twins[name]?.(texts, { note, content }) ?? [];
  if (before === undefined || behind === undefined) return [];
  const source = note.source.slice(start, end);
  const opening = /^<\w+(?:"[^"]*"|'[^']*'|[^'">])*>/.exec(source)?.[0].length ?? source.length;
  const closing = /<\/\w+>$/.exec(source)?.index ?? source.length;
  return [
    { start, end: start + opening, text: before },
    ...(closing < source.length ? [{ start: start + closing, end, text: behind }] : []),
  ];
}

function since(feature: Content['features'][string] | undefined): string {
  if (feature === undefined) return '';
  return `> **${stageLabel(feature)}:** ${feature.title}. ${feature.note ?? ''}`.trim();
}

function needs(addon: Content['addons'][string] | undefined): string {
  return addon === undefined ? '' : `> **Needs [${addon.title}](${addon.url}):** ${addon.text}`;
}

function manifest({ file = '', id, title = '', diagram: drawn, flows }: Props, note: Note, content: Content): string {
  const text = content.manifests.get(file) ?? '';
  const words = drawn === undefined ? '' : `\n\n${inWords(text, flows)}`;
  return `${captionOf(title, id, note)}\n\n${fenced('yaml', text)}${words}`;
}

function diagram({ manifest: file = '', id, title = '', flows }: Props, note: Note, content: Content): string {
  return `${captionOf(title, id, note)}\n\n${inWords(content.manifests.get(file) ?? '', flows)}`;
}

function inWords(manifest: string, flows = ''): string {
  return drawPod({ manifest, flows })
    .words.map((sentence) => `- ${sentence}`)
    .join('\n');
}

function glossary(note: Note, { glossary: terms }: Content): string {
  return Object.entries(terms)
    .sort(([, a], [, b]) => a.term.localeCompare(b.term, 'en'))
    .map(([id, { term, text, see }]) => {
      const link = see === undefined ? '' : ` [Where it is taught](${wholeAddress(see)})`;
      return `**[${escape(term)}](${wholeAddress(`${note.address}#term-${id}`)}):** ${text}${link}`;
    })
    .join('\n\n');
}
