/** The parts of the search dialog that its code works with. */
export type DialogParts = {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  list: HTMLElement;
  count: HTMLElement;
  /** Shows a sentence in place of results; `withIndex` adds the link to the index of everything. An empty one hides it. */
  say: (sentence: string, withIndex: boolean) => void;
};

/** Builds the dialog and adds it to the page. It is made by script, since it is of no use without one, and costs no page a byte. */
export function makeDialog(base: string): DialogParts {
  const input = make('input', {
    ...{
      type: 'text', // in a search field the first Escape only empties it

      placeholder: 'Concept, flag or error text',
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
    },
    ...{
      role: 'combobox',
      'aria-label': 'Search',
      'aria-expanded': 'false',
      'aria-controls': 'search-hits',
      'aria-autocomplete': 'list',
    },
  });
  const list = make('div', { id: 'search-hits', role: 'listbox', 'aria-label': 'Results' });
  const nothing = make('p', { class: 'nothing', hidden: '' });
  const count = make('span', { class: 'count' });
  const close = make(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close the search' },
    make('kbd', { 'aria-hidden': 'true' }, 'Esc'),
  );
  const dialog = make(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    make('div', { class: 'search-field' }, sign(), input, close),
    make('div', { class: 'hits' }, list, nothing),
    make('div', { class: 'hints' }, hint(['↑', '↓'], 'move'), hint(['↵'], 'open'), count),
  );
  close.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  const say = (sentence: string, withIndex: boolean): void => {
    nothing.hidden = sentence === '';
    nothing.replaceChildren(
      sentence,
      ...(withIndex ? [' ', make('a', { href: `${base}a-z/` }, 'index of everything'), '.'] : []),
    );
  };
  return { dialog, input, list, count, say };
}

function hint(keys: string[], word: string): HTMLElement {
  return make('span', { class: 'keys' }, ...keys.map((key) => make('kbd', {}, key)), word);
}

function sign(): Node {
  const icon = document.querySelector('.search-box .icon')?.cloneNode(true);
  return icon ?? document.createTextNode('');
}

/** An element with attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
