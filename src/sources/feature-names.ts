import { describePath } from '../kubernetes/schema/describe.ts';
import { didYouMean } from '../problems/nearest.ts';
import { schema, tree } from './kubernetes.ts';

/** A name in a table that Kubernetes does not have: in the entry `id`, with what to do. */
export type NameFault = { id: string; name: string; message: string; advice: string };

/** A table of the content whose entries name fields and commands. */
export type Table = Readonly<Record<string, { fields?: readonly string[]; commands?: readonly string[] | undefined }>>;

/** The fields that the API lacks and the commands that kubectl lacks, with the near miss. */
export function checkTable(table: Table): NameFault[] {
  return Object.entries(table).flatMap(([id, { fields = [], commands = [] }]) => [
    ...fields.flatMap((name) => checkField(name).map((fault) => ({ id, name, ...fault }))),
    ...commands.flatMap((name) => checkCommand(name).map((fault) => ({ id, name, ...fault }))),
  ]);
}

type Fault = Pick<NameFault, 'message' | 'advice'>;

function checkField(name: string): Fault[] {
  if (describePath(name, schema) !== undefined) return [];
  const message = `The API of ${schema.version} has no field "${name}".`;
  return [{ message, advice: `Write a path such as Pod.spec.containers[].image.${nearPath(name)}` }];
}

function checkCommand(name: string): Fault[] {
  const paths = Object.keys(tree.tree.commands);
  if (paths.includes(name)) return [];
  const message = `kubectl ${tree.tree.version} has no command "${name}".`;
  return [{ message, advice: `Write it without "kubectl", such as "top pod".${didYouMean(name, paths)}` }];
}

/** The path with its first wrong step put right, where a field of that type is near. */
function nearPath(name: string): string {
  const [kind = '', ...steps] = name.split('.');
  let type = Object.entries(schema.kinds).find(([each]) => each.endsWith(` ${kind}`))?.[1];
  if (type === undefined)
    return didYouMean(
      kind,
      Object.keys(schema.kinds).map((each) => each.split(' ')[1] ?? ''),
    );
  for (const step of steps) {
    const fields: Readonly<Record<string, { type: string }>> = schema.definitions[type]?.fields ?? {};
    const field = fields[step.replace('[]', '')];
    if (field === undefined) return didYouMean(step.replace('[]', ''), Object.keys(fields));
    type = field.type;
  }
  return '';
}
