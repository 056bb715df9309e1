/** Stands for one character of a placeholder; from Unicode's private area, so no real text holds it. */
const MASK = '\uE000';

/** `<pod>`, `<pod-name>`, `<your pod>`, `<...>`; no space before `>`, or `sort <in 2>out` would be one. */
const PLACEHOLDER = /<(?:\.{3}|…|[A-Za-z](?:[^<>|&;`$(){}\n"']*[\w.*\])-])?)>/g;

/** Hides placeholders from the shell parser, which would read redirections; every offset stays as it is. */
export function maskPlaceholders(text: string): string {
  return text.replaceAll(PLACEHOLDER, (found) => (/\s\d+>$/.test(found) ? found : MASK.repeat(found.length)));
}

/** A word's value with its placeholders as they were written, or undefined when it holds none. */
export function unmask(value: string, source: string): string | undefined {
  if (!value.includes(MASK)) return undefined;
  const originals = source.match(PLACEHOLDER) ?? [];
  let next = 0;
  return value.replaceAll(new RegExp(`${MASK}+`, 'g'), (run) => {
    let filled = '';
    while (filled.length < run.length && next < originals.length) filled += originals[next++] ?? '';
    return filled;
  });
}
