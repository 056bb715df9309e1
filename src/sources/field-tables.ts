import { readFieldTable, type FieldRow, type FieldTable } from '../explain/field-table.ts';
import { schema } from './kubernetes.ts';
import { isPublished, type NoteComponent } from './note.ts';
import type { Content } from './read-content.ts';

/** What the tables are made from. */
type Sources = Pick<Content, 'meanings' | 'fieldNotes'>;

/** The table that a component `<Fields of="Pod.spec" as="pod" only="nodeName …" />` asks for; undefined when it lacks a property. */
export function fieldTableOf({ name, props }: Pick<NoteComponent, 'name' | 'props'>): FieldTable | undefined {
  const { of, as, owner, only } = props;
  if (name !== 'Fields' || typeof of !== 'string' || typeof as !== 'string') return undefined;
  return {
    ...{ of, as, owner: typeof owner === 'string' ? owner : undefined },
    only: typeof only === 'string' ? only.split(/\s+/).filter(Boolean) : undefined,
  };
}

/** The rows of one table. */
export function fieldRowsOf(table: FieldTable, { meanings, fieldNotes }: Sources): FieldRow[] {
  return readFieldTable(table, { schema, meanings, notes: fieldNotes });
}

/** Every field that the published notes show in tables, with its address and the short name of its page. */
export function listFields({ notes, ...sources }: Sources & Pick<Content, 'notes'>): (FieldRow & Shown)[] {
  return notes.filter(isPublished).flatMap(({ address, fields, components }) => {
    const page = fields.label ?? fields.title;
    const tables = components.flatMap((component) => fieldTableOf(component) ?? []);
    return tables
      .flatMap((table) => fieldRowsOf(table, sources))
      .map((row) => ({ ...row, address: `${address}#${row.id}`, page, title: `${row.owner}.${row.name}` }));
  });
}

type Shown = { address: string; page: string; title: string };
