import type { z } from 'astro/zod';
import { isCollection, isMap, isScalar, parseDocument, visit, type Document, type ParsedNode } from 'yaml';
import { nearest } from '../problems/nearest.ts';
import { placeFinding } from '../problems/place.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';

/**
 * Reads YAML against a schema; each fault becomes a problem at its place.
 * @param yaml the text to read, found at `shift` (UTF-16 units) in `source`, the text of `file`
 */
export function readYaml<T>(input: {
  yaml: string;
  schema: z.ZodType<T>;
  code: ProblemCode;
  file: string;
  source: string;
  shift?: number;
}): { value: T | undefined; problems: Problem[] } {
  const document = parseDocument(input.yaml);
  const place = (start: number, end: number, message: string, advice: string): Problem =>
    placeFinding({ code: input.code, start, end, message, advice }, input.file, input.source, input.shift ?? 0);

  const { read, errors } = valueOf(document);
  if (errors.length > 0) {
    const problems = errors.map(({ pos, message }) =>
      place(
        pos[0],
        pos[1],
        firstSentence(message),
        'Write valid YAML here; quote a value that holds ": " or begins with a special sign.',
      ),
    );
    return { value: undefined, problems };
  }
  const result = input.schema.safeParse(read ?? {});
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) =>
    explain(issue, document, knownKeys(input.schema, issue.path)).map(({ at, message, advice }) =>
      place(at[0], at[1], message, advice),
    ),
  );
  return { value: undefined, problems };
}

type Unreadable = { pos: readonly [number, number]; message: string };

/** What the document holds, or why it cannot be read. Aliases are looked up only here, and the library throws when it finds none. */
function valueOf(document: Document.Parsed): { read?: unknown; errors: readonly Unreadable[] } {
  if (document.errors.length > 0) return { errors: document.errors };
  try {
    return { read: document.toJS() as unknown, errors: [] };
  } catch (error) {
    const dangling = danglingAliases(document);
    return { errors: dangling.length > 0 ? dangling : [{ pos: [0, 1], message: error instanceof Error ? error.message : '' }] };
  }
}

/** Words behind a `*` that no anchor names, as in `text: *Pod* is …`. */
function danglingAliases(document: Document.Parsed): Unreadable[] {
  const found: Unreadable[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      const message = `"*${alias.source}" stands for a value named "&${alias.source}", and there is none`;
      const [start, end] = alias.range ?? [0, 1];
      found.push({ pos: [start, end], message });
    },
  });
  return found;
}

type Fault = { at: [number, number]; message: string; advice: string };

/** One zod issue as faults: an unrecognised key is named with its near miss, everything else by its path. */
function explain(issue: z.core.$ZodIssue, document: Document.Parsed, known: string[]): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const advice = near === undefined ? `Known fields: ${known.join(', ')}.` : `Did you mean "${near}"?`;
      return { at: rangeOf(document, [...issue.path, key]), message: `Unknown field "${key}".`, advice };
    });
  }
  const name = issue.path.join('.');
  const what = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const message = name === '' ? what : `Field "${name}": ${what}.`;
  return [
    { at: rangeOf(document, issue.path), message, advice: 'The fields of each file are described in src/sources/*-schema.ts.' },
  ];
}

/** The range of the key at a path, else of the nearest thing around it that exists. */
function rangeOf(document: Document.Parsed, path: readonly PropertyKey[]): [number, number] {
  let node: unknown = document.contents;
  let range: [number, number] = [0, 1];
  for (const step of path) {
    const pair: unknown = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    if (pair !== undefined) {
      const { key, value } = pair as { key: ParsedNode; value: unknown };
      range = [key.range[0], key.range[1]];
      node = value;
    } else if (isCollection(node) && typeof step === 'number') {
      node = node.get(step, true);
      const item = (node as ParsedNode | undefined)?.range;
      if (item) range = [item[0], item[1]];
    } else break;
  }
  return range;
}

/** The field names of the object schema at a path; empty where it is not an object. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  let current = unwrap(schema);
  for (const step of path) {
    const { shape, element, valueType } = current;
    current = unwrap(typeof step === 'number' ? element : (shape?.[String(step)] ?? valueType));
  }
  return Object.keys(current.shape ?? {});
}

type SchemaParts = { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown };

/** Looks through defaults, optionals and pipes to what zod calls the inner type. */
function unwrap(schema: unknown): SchemaParts {
  const parts = (schema ?? {}) as SchemaParts & { def?: { innerType?: unknown; in?: unknown } };
  const inner = parts.def?.innerType ?? parts.def?.in;
  return inner === undefined ? parts : unwrap(inner);
}

function firstSentence(message: string): string {
  return `${message.split(/ at line |:\n|\n/)[0] ?? message}.`;
}
