/** The parts of the search dialog that its code works with. */
export type DialogParts = {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  list: HTMLElement;
  count: HTMLElement;
  /** The line above the results: what was corrected. */
  notice: HTMLElement;
  /** Copies the chosen result: its command, or its link. */
  copyButton: HTMLButtonElement;
  /** Shows sentences, links and buttons below the results, or in their place; without any it hides. */
  say: (...parts: (Node | string)[]) => void;
};

/** Builds the dialog and adds it to the page. It is made by script, since it is of no use without one, and costs no page a byte. */
export function makeDialog(): DialogParts {
  const input = makeInput();
  const list = make('div', { id: 'search-hits', role: 'listbox', 'aria-label': 'Results' });
  const notice = make('p', { class: 'notice', hidden: '' });
  const copyButton = make('button', { type: 'button', class: 'copy-hit', hidden: '' });
  const nothing = make('p', { class: 'nothing', hidden: '' });
  const count = make('span', { class: 'count' });
  const close = make(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Esc, close the search' },
    make('kbd', { 'aria-hidden': 'true' }, 'Esc'),
    make('span', { class: 'close-sign', 'aria-hidden': 'true' }, '×'), // where there is no key
  );
  const dialog = make(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    make('div', { class: 'search-field' }, sign(), input, close),
    notice,
    make('div', { class: 'hits' }, list, nothing),
    make('div', { class: 'announcer', role: 'status' }),
    make('div', { class: 'hints' }, hint(['↑', '↓'], 'move'), hint(['↵'], 'open'), copyButton, count),
  );
  close.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  const say = (...parts: (Node | string)[]): void => {
    nothing.hidden = parts.length === 0;
    nothing.replaceChildren(...parts);
  };
  return { dialog, input, list, count, notice, copyButton, say };
}

function makeInput(): HTMLInputElement {
  return make('input', {
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
