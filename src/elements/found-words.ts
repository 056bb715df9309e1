const NAME = 'found';

/** Marks words in the page's text, with a button that clears them. Browsers without the Highlight API mark nothing. */
export function markFoundWords(words: readonly string[]): void {
  clear();
  const main = document.querySelector('main');
  if (!main || words.length === 0 || typeof Highlight === 'undefined') return;
  const ranges = rangesOf(main, words);
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const looks = { type: 'button', className: 'clear-found', textContent: 'Clear the marked words' } as const;
  const button = Object.assign(document.createElement('button'), looks);
  button.addEventListener('click', clear);
  document.body.append(button);
}

function clear(): void {
  if (typeof Highlight !== 'undefined') CSS.highlights.delete(NAME);
  document.querySelector('.clear-found')?.remove();
}

function rangesOf(root: Element, words: readonly string[]): Range[] {
  const safe = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${safe.join('|')})(?![\\p{L}\\d])`, 'giu');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { index, 0: match } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + match.length);
      ranges.push(range);
    }
  return ranges;
}
