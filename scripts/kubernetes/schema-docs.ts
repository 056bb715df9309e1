import ts from 'typescript';

/** The first sentence of a declaration's comment, and the default that its whole text states. */
export function readDoc(node: ts.Node): { doc: string; default?: string } {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const whole = ts.getTextOfJSDocComment(comment?.comment) ?? '';
  const text = (whole.split(/\n\s*\n|Possible enum values/)[0] ?? '')
    .replaceAll(/\\([*_])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const value = statedDefault(text);
  return { doc: firstSentence(text.replace(/^Required[.:] /, '')), ...(value !== undefined && { default: value }) };
}

/**
 * Up to the first full stop before a capital letter or a list; abbreviations (`e.g.`, `i.e.`) do not end a sentence, and
 * `Required.` or `Deprecated.` alone says too little.
 */
export function firstSentence(text: string): string {
  for (const stop of text.matchAll(/[.!?]["')`]*(?=\s+(?:["'(`]?[A-Z0-9]|[-*] ))/g)) {
    const sentence = text.slice(0, stop.index + stop[0].length);
    if (!/\b(e\.g|i\.e|etc|vs|cf|approx)\.$/i.test(sentence) && sentence.includes(' ')) return sentence;
  }
  return text;
}

/** The value behind `Defaults to`, `Default is` and the like, when the sentence or clause holds nothing but that value. */
export function statedDefault(text: string): string | undefined {
  const found = /\b[Dd]efault(?:s to| to| is| value is)\s+(["'`]?)([\w%/-]+)\1(?:\s+seconds?)?(?=[.,;](?:\s|$)|\s*$|\s*\()/.exec(
    text,
  );
  const value = found?.[2];
  if (value === undefined) return undefined;
  return found?.[1] !== '' || /^(true|false|True|False|\d[\w%]*|[A-Z][A-Za-z]+|\/[\w/-]+)$/.test(value) ? value : undefined;
}
