/** An element of a drawing, with the elements and texts in it. */
export type Markup = { tag: string; attributes: Record<string, string>; children: (Markup | string)[] };

const TOKEN = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

/** Reads markup as `src/diagram/svg.ts` writes it: every element is closed and every value is quoted. */
export function readMarkup(text: string): Markup[] {
  const root: Markup = { tag: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, end, tag = '', attributes = '', empty, words] of text.matchAll(TOKEN)) {
    if (words !== undefined) open.at(-1)?.children.push(unescape(words));
    else if (end === '/') open.pop();
    else {
      const node: Markup = { tag, attributes: readAttributes(attributes), children: [] };
      open.at(-1)?.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  return root.children.filter((child) => typeof child !== 'string');
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescape(value)]),
  );
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
