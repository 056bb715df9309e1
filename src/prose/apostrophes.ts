/**
 * What is typed or shown on a screen, and not written: code, scripts, and elements with class `symptom` or `mono`. Whoever copies it
 * must get the very signs. Then every other tag, with its attributes.
 */
const KEPT =
  /<(code|pre|kbd|samp|var|script|style)\b[^]*?<\/\1>|<(\w+)[^>]*? class="(?:[^"]* )?(?:symptom|mono)[ "][^]*?<\/\2>|<!--[^]*?-->|<(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/** Between letters; behind a plural's s that closes no quotation; and where a text goes on after code: `Pod`'s. */
const APOSTROPHE = /(?<=\p{L})'(?=\p{L})|(?<=s)(?<!(?:^|[\s(])'[^']*)'(?=[\s.,:;?!)]|$)|^'(?=s\b)/gu;

/** A text with the apostrophes of print. Straight quotation marks stay: only who wrote them knows which is which. */
export function curlApostrophes(text: string): string {
  return text.replaceAll(APOSTROPHE, '’');
}

/** The same for all that readers read in a page or a drawing. Code, strings of the screen, attributes and comments stay as they are. */
export function curlPage(html: string): string {
  let curled = '';
  let end = 0;
  for (const { 0: kept, index } of html.matchAll(KEPT)) {
    curled += curlText(html.slice(end, index)) + kept;
    end = index + kept.length;
  }
  return curled + curlText(html.slice(end));
}

/** Text of a page: Astro writes an apostrophe as `&#39;`. */
function curlText(html: string): string {
  return curlApostrophes(html.replaceAll('&#39;', "'"));
}
