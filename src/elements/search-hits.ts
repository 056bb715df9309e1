import type { Piece } from '../search/excerpt.ts';
import type { Hit } from '../search/query.ts';
import { make } from './search-markup.ts';

const WHY: Record<Hit['record']['kind'], string> = {
  page: 'note',
  section: '',
  symptom: 'status on the screen',
  term: 'glossary',
};

/** Fills the list with the hits, grouped by note in the order of their best hit. */
export function showHits(list: HTMLElement, hits: readonly Hit[], base: string): void {
  const groups = Map.groupBy(hits, ({ record }) => record.page);
  let count = 0;
  list.replaceChildren(
    ...[...groups].map(([page, own], index) => {
      const section = own[0]?.record.section ?? '';
      const name = make('div', { class: 'group-name', id: `search-group-${index}` }, page, make('span', {}, ` in ${section}`));
      return make(
        'div',
        { role: 'group', 'aria-labelledby': name.id },
        name,
        ...own.map((hit) => showHit(hit, `search-hit-${count++}`, base)),
      );
    }),
  );
}

function showHit({ record, heading, context, isCommand }: Hit, id: string, base: string): HTMLElement {
  const why = isCommand ? 'command' : WHY[record.kind];
  return make(
    'a',
    { class: 'hit', id, role: 'option', 'aria-selected': 'false', tabindex: '-1', href: base + record.address.slice(1) },
    make('strong', {}, ...show(heading)),
    ...(why === '' ? [] : [make('span', { class: 'why' }, why)]),
    make(isCommand ? 'code' : 'span', { class: 'context' }, ...show(context)),
  );
}

function show(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, found }) => (found ? make('mark', {}, text) : document.createTextNode(text)));
}
