/** What a part is. Its pigment stands in src/styles/explained.css, once for commands and once for manifests. */
export type Role =
  | 'verb'
  | 'resource'
  | 'name'
  | 'flag'
  | 'value'
  | 'scope'
  | 'network'
  | 'process'
  | 'storage'
  | 'config'
  | 'health'
  | 'place'
  | 'other';

/** A stretch of code that is explained. UTF-16 offsets, `end` exclusive, always on one line; `key` is that of its row. */
export type Part = { start: number; end: number; role: Role; key: string };

/** One line of "What each part does". */
export type Row = {
  key: string;
  role: Role;
  /** what stands in the code: `-c, --container`, `readOnly: true` */
  label: string;
  /** the label when one row serves parts that are written differently: `readOnly` */
  general: string;
  /** where a field stands: `spec.containers[].image` */
  path?: string;
  /** plain text, in which only `code` is marked up */
  text: string;
  /** whose words they are when not ours, type, default, since when */
  facts: string[];
  /** the address of the section that teaches it, without base */
  see?: string;
};

/** A part with its row; a row is made anew each time, and those of one key become one. */
export type Found = Part & { row: Row };

/** Rows without those of the same key, in the order of the text. What differs between two uses is left out. */
export function mergeRows(found: readonly Found[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { row } of found) {
    const known = rows.get(row.key);
    rows.set(row.key, known === undefined ? row : mergeTwo(known, row));
  }
  return [...rows.values()];
}

function mergeTwo(known: Row, { label, path }: Row): Row {
  const { path: knownPath, ...rest } = known;
  return {
    ...rest,
    label: known.label === label ? label : known.general,
    ...(knownPath !== undefined && knownPath === path && { path }),
  };
}
