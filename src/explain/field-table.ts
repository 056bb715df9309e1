import { describeDefinition, type FieldSummary } from '../kubernetes/schema/describe.ts';
import { definitionAt } from '../kubernetes/schema/part.ts';
import type { Knowledge } from './explain.ts';
import { findMeaning, firstSentence } from './meanings.ts';

/**
 * A table of fields, as a page of reference asks for it: the fields of the object at `of` (`Pod.spec.containers[]`), all or `only`
 * some, in that order. `as` begins their ids, `owner` is what stands before their names. A name whose id would be too long has a
 * shorter word for it: `requiredDuringSchedulingIgnoredDuringExecution=required`.
 */
export type FieldTable = { of: string; as: string; owner?: string | undefined; only?: readonly string[] | undefined };

/** What the schema does not say of a field: its default in other words, and how it can be changed on a Pod that exists. */
export type FieldNote = { default?: string | undefined; change?: string | undefined };

/** One field of a table. `own` says that the text is ours, not Kubernetes'. */
export type FieldRow = {
  id: string;
  owner: string;
  name: string;
  path: string;
  text: string;
  own: boolean;
  see?: string | undefined;
  type: string;
  required: boolean;
  values: readonly string[];
  default?: string | undefined;
  change?: string | undefined;
};

/** What rows are made of: the schema, our words, and the notes on fields, by `PodSpec.restartPolicy` or a path. */
export type FieldSources = Pick<Knowledge, 'schema' | 'meanings'> & { notes: Readonly<Record<string, FieldNote>> };

/** The rows of a table, in the order of `only`, else by name as the schema has them. Names that the object lacks have no row. */
export function readFieldTable(table: FieldTable, sources: FieldSources): FieldRow[] {
  const type = definitionAt(table.of, sources.schema);
  const fields = type === undefined ? [] : (describeDefinition(type, sources.schema)?.fields ?? []);
  const wanted = table.only ?? fields.map(({ name }) => name);
  return wanted.flatMap((entry) => {
    const { name, id } = readEntry(table.as, entry);
    const field = fields.find((each) => each.name === name);
    return field === undefined ? [] : [toRow(field, id, type ?? '', table, sources)];
  });
}

/** The field that an entry of `only` names, and the id of its row: `field-pod-nodename`, unbroken as the ids of states are. */
export function readEntry(as: string, entry: string): { name: string; id: string } {
  const [name = '', word = name] = entry.split('=');
  return { name, id: `field-${as}-${word.toLowerCase()}` };
}

function toRow(field: FieldSummary, id: string, type: string, table: FieldTable, { meanings, notes }: FieldSources): FieldRow {
  const path = `${table.of}.${field.name}`;
  const keys = [path, `${type.slice(type.lastIndexOf('.') + 1)}.${field.name}`];
  const meaning = findMeaning(meanings.manifest, keys)?.meaning;
  const note = keys.map((key) => notes[key]).find((each) => each !== undefined);
  const preset = note?.default ?? field.default;
  return {
    ...{ id, owner: table.owner ?? ownerOf(table.of), name: field.name, path },
    ...{ text: withoutDefault(meaning?.text ?? firstSentence(field.doc), preset), own: meaning !== undefined, see: meaning?.see },
    ...{ type: field.type, required: field.required, values: valuesOf(field) },
    ...{ default: preset, change: note?.change },
  };
}

/** A row names the default in its own place: "30 when left out." would say it twice. */
function withoutDefault(text: string, preset = ''): string {
  return text.replace(/ `?([^\s`]+)`? when left out\.$/, (words, value: string) => (preset.split(',')[0] === value ? '' : words));
}

/** The accepted values, while a reader can take them in. */
function valuesOf({ enum: values = [] }: FieldSummary): string[] {
  return values.length > MOST_VALUES ? [] : values.filter((value) => value !== '');
}

const MOST_VALUES = 9;

/** What a name stands under, as a manifest has it: `containers[]`. */
function ownerOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
