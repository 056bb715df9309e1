/** A heading as the page's outline lists it; `initial` is the first term of a letter, in a list too long to be listed. */
export type OutlineEntry = { id: string; text: string; symptom: boolean; initial?: boolean; children: OutlineEntry[] };

/** Headings in page order; `depth` is 2 for `##`. */
export type OutlineHeading = { depth: number; id: string; text: string; symptom: boolean };

/** The outline of a page: `##` headings, each with its `###` below it. Deeper headings are left out; an orphan `###` stands alone. */
export function buildOutline(headings: readonly OutlineHeading[]): OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  for (const { depth, id, text, symptom } of headings) {
    if (depth > 3) continue;
    const entry = { id, text, symptom, children: [] };
    const parent = depth === 3 ? outline.at(-1) : undefined;
    (parent?.children ?? outline).push(entry);
  }
  return outline;
}
