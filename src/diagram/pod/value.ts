/** What a manifest holds may be anything: these answer the wanted form, or an empty one. */

/** What stands at a path: names of fields, and indexes of items as text; undefined when there is nothing. */
export function field(value: unknown, ...path: string[]): unknown {
  return path.reduce((inner, name) => {
    if (Array.isArray(inner)) return (inner as unknown[])[Number(name)];
    return isMap(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined;
  }, value);
}

/** The items of a list that are maps, each with its index. */
export function maps(value: unknown): { item: Record<string, unknown>; index: number }[] {
  return Array.isArray(value) ? value.flatMap((item: unknown, index) => (isMap(item) ? [{ item, index }] : [])) : [];
}

/** A text, number or boolean as text; the empty text for anything else. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : '';
}

/** True for a map (not a list, not null). */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
