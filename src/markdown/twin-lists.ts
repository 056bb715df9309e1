import { minorOf, newestFirst, stageReached, stagesOf } from '../sources/feature-stage.ts';
import { fieldRowsOf, fieldTableOf } from '../sources/field-tables.ts';
import { isPublished, type Note } from '../sources/note.ts';
import type { Content } from '../sources/read-content.ts';
import { escape, wholeAddress } from './twin-words.ts';

/** Fields of the API, an entry each: what it means, its default, type, and whether it can change. */
export function fieldsTwin(props: Record<string, string>, { address }: Note, content: Content): string {
  const table = fieldTableOf({ name: 'Fields', props });
  const rows = table === undefined ? [] : fieldRowsOf(table, content);
  return rows
    .map(({ id, owner, name, text, type, required, values, default: preset, change, see }) => {
      const facts = [
        ...(preset === undefined ? [] : [`default ${preset}`]),
        values.length > 0 ? `${type}: ${values.map((value) => `\`${value}\``).join(', ')}` : type,
        ...(required ? ['required'] : []),
        ...(change === undefined ? [] : [`can change: ${change}`]),
      ];
      const link = see === undefined ? '' : ` [Where it is taught](${wholeAddress(see)})`;
      return `${entry(`${owner}.${name}`, `${address}#${id}`)} ${text}${link} (${facts.join('; ')})`;
    })
    .join('\n\n');
}

/** The features that have reached one stage, an entry each, in the order of the page. */
export function featuresTwin({ stage }: Record<string, string>, { address }: Note, { features }: Content): string {
  return Object.entries(features)
    .filter(([, feature]) => stageReached(feature) === stage)
    .sort(([, a], [, b]) => newestFirst(a, b))
    .map(([id, feature]) => {
      const since = stagesOf(feature).map((each) => `${each} ${feature[each] ?? ''}`);
      const link = feature.see === undefined ? '' : ` [Where it is taught](${wholeAddress(feature.see)})`;
      return `${entry(feature.title, `${address}#feature-${id}`)} ${[since.join(', '), feature.note].filter(Boolean).join('. ')}${link}`;
    })
    .join('\n\n');
}

/** What each version of Kubernetes brought, the newest first. */
export function versionsTwin({ features }: Content): string {
  const steps = Object.values(features).flatMap((feature) =>
    stagesOf(feature).map((stage) => ({ version: feature[stage] ?? '', stage, title: feature.title })),
  );
  const versions = [...new Set(steps.map(({ version }) => version))].sort((a, b) => minorOf(b) - minorOf(a));
  return versions
    .map((version) => {
      const own = steps.filter((step) => step.version === version);
      return `- ${version}: ${own.map(({ title, stage }) => `${title} (${stage})`).join(', ')}`;
    })
    .join('\n');
}

/** Every section that is titled with the words on the screen, by note. */
export function symptomsTwin({ notes }: Content): string {
  return notes
    .filter(isPublished)
    .flatMap(({ address, headings }) =>
      headings.flatMap(({ symptom, id, text }) =>
        symptom && id !== undefined ? [`- [${escape(text)}](${wholeAddress(`${address}#${id}`)})`] : [],
      ),
    )
    .join('\n');
}

function entry(name: string, address: string): string {
  return `**[${escape(name)}](${wholeAddress(address)}):**`;
}
