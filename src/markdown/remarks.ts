import type { Knowledge } from '../explain/explain.ts';
import type { Fence } from '../fence/fence.ts';
import { withBase } from '../sources/content-folder.ts';
import { knowledgeOf } from '../sources/knowledge.ts';
import { getContent } from '../sources/kept-content.ts';
import type { Content } from '../sources/read-content.ts';
import { withoutStep } from '../sources/step.ts';
import type { Explanations, Extras } from './render-code.ts';

/** What a figure takes from the content: words for the feature and the add-on that the fence names, and its explanations. */
export function remarksFor({ since, needs }: Fence): Extras {
  const { content } = getContent();
  const feature = content.features[since ?? ''];
  const version = feature?.stable ?? feature?.beta ?? feature?.alpha;
  const addon = content.addons[needs ?? '']?.title;
  return {
    ...(version !== undefined && { since: version }),
    ...(addon !== undefined && { needs: addon }),
    explanations: explanationsFrom(content),
  };
}

const made = new WeakMap<Content, Explanations>();

/** Where a block's explanations are taken from, and how they link to the notes; made once for a content. */
export function explanationsFrom(source: Content): Explanations {
  const known = made.get(source);
  if (known !== undefined) return known;
  const knowledge: Knowledge = knowledgeOf(source);
  const explanations = { knowledge, linkOf: (see: string) => ({ href: withBase(see), words: titleOf(see, source) }) };
  made.set(source, explanations);
  return explanations;
}

/** The words of a link: the heading of the section, or the name of the note. */
function titleOf(address: string, { notes }: Content): string {
  const [page = '', id] = address.split('#');
  const note = notes.find((each) => each.address === page);
  const heading = note?.headings.find((each) => each.id === id)?.text;
  return heading === undefined ? (note?.fields?.label ?? note?.fields?.title ?? 'Where it is taught') : withoutStep(heading);
}
