import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import type { Row } from '../explain/part.ts';
import { markInline } from './marks.ts';

/** "What each part does": the rows of a block, closed. `linkOf` gives address and words of the section that a row names. */
export function partsList(rows: readonly Row[], linkOf: (see: string) => { href: string; words: string } | undefined): Element {
  const list = rows.flatMap(({ role, label, path, text, facts, see }) => {
    const link = see === undefined ? undefined : linkOf(see);
    const asides: ElementContent[] = [
      ...(facts.length === 0 ? [] : [words(sentences(facts) + (link === undefined ? '' : ' '))]),
      ...(link === undefined ? [] : [h('a', { href: link.href }, link.words)]),
    ];
    return [
      h(
        'dt',
        { class: role, 'data-in': path?.includes('.') === true ? path.slice(0, path.lastIndexOf('.')) : undefined },
        markInline(label),
      ),
      h('dd', [...markCode(text), ...(asides.length === 0 ? [] : [words(' '), h('small', asides)])]),
    ];
  });
  return h('details.parts', [h('summary', 'What each part does'), h('dl', list)]);
}

/** A text in which only `code` is marked up. */
function markCode(text: string): ElementContent[] {
  return text.split(/`([^`]+)`/).flatMap((piece, index): ElementContent[] => {
    if (index % 2 === 1) return [h('code', markInline(piece))];
    return piece === '' ? [] : [words(piece)];
  });
}

/** `stable since 1.33` -> `Stable since 1.33.` */
function sentences(facts: readonly string[]): string {
  return facts.map((fact) => `${fact.charAt(0).toUpperCase()}${fact.slice(1)}.`).join(' ');
}

function words(value: string): Text {
  return { type: 'text', value };
}
