import type { Field } from '../../src/kubernetes/schema/api.ts';

type Fault = { instancePath: string; keyword: string; params: { format?: string } };
type Validate = ((data: unknown) => boolean) & { errors?: Fault[] | null };

const names: Record<string, string> = { int32: 'int32', int64: 'int64', byte: 'bytes' };

/**
 * The formats of a type's plain numbers and strings (`int32`, `int64`, `bytes`), which its declaration leaves out.
 * They are asked of the package's compiled validator: each field gets a value that only a format can refuse.
 */
export async function readFormats(validator: string, fields: Record<string, Field>): Promise<Record<string, string>> {
  const { validate } = (await import(validator)) as { validate: Validate };
  const asked = Object.entries(fields).filter(([, field]) => field.type === 'int64' || field.type === 'string');
  validate(Object.fromEntries(asked.map(([name, field]) => [name, probe(field)])));
  const formats: Record<string, string> = {};
  for (const fault of validate.errors ?? []) {
    const [, name = ''] = fault.instancePath.split('/');
    const format = names[fault.params.format ?? ''];
    if (fault.keyword === 'format' && format !== undefined) formats[name] = format;
  }
  return formats;
}

function probe({ type, of }: Field): unknown {
  const value = type === 'int64' ? 2 ** 40 : '%';
  return of === 'list' ? [value] : of === 'map' ? { x: value } : value;
}
