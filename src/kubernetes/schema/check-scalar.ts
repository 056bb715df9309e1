import { didYouMean } from '../../problems/nearest.ts';
import type { Finding } from '../../problems/problem.ts';
import { typeInWords, type Field, type Scalar } from './api.ts';
import type { Entry, Node, ScalarNode } from './node.ts';
import { isReadTwoWays } from './plain-scalar.ts';
import { isQuantity, quantityAdvice } from './quantity.ts';

/** Findings on one value of a scalar type: its type, its format, the closed set it must come from, its YAML dialect. */
export function checkScalar(node: Node, field: Field, entry: Entry): Finding[] {
  const type = field.type as Scalar;
  if (type === 'any') return [];
  if (node.kind !== 'scalar') {
    const message = `"${entry.name}" is a ${node.kind}, but the API wants ${article(single(field))}.`;
    return [value(node, entry, message, 'Write one value here. A text that holds YAML or JSON stands behind "|" or in quotes.')];
  }
  const fault = faults[type](node, field, entry.name);
  if (fault === undefined) return dialect(node, entry.name, field);
  return [
    isReadTwoWays(node.source) && node.plain
      ? twoWays(node, entry.name, type)
      : { code: 'schema/value', ...span(node), ...fault },
  ];
}

/** A finding on a key of the writer's own, such as a label's or a ConfigMap's, that kubectl reads as a boolean. */
export function checkKey({ key }: Entry): Finding[] {
  return key.plain && typeof key.value === 'boolean' && isReadTwoWays(key.source) ? [twoWays(key, 'key', 'string')] : [];
}

/** What is wrong with a value of each type; undefined when nothing is. */
const faults: Record<Exclude<Scalar, 'any'>, (node: ScalarNode, field: Field, name: string) => Fault | undefined> = {
  string: (node, field, name) => (typeof node.value === 'string' ? outsideSet(node.value, field, name) : notText(node, name)),
  boolean: (node, _, name) =>
    typeof node.value === 'boolean'
      ? undefined
      : wrongType(
          node,
          name,
          'true or false',
          typeof node.value === 'string' ? 'Write true or false, without quotes.' : 'Write true or false.',
        ),
  int32: (node, _, name) => integer(node, name, 2 ** 31),
  int64: (node, _, name) => integer(node, name, 2 ** 63),
  quantity: (node, _, name) =>
    (typeof node.value === 'string' || typeof node.value === 'number') && isQuantity(String(node.value))
      ? undefined
      : wrongType(node, name, 'a quantity', quantityAdvice(String(node.value))),
  intOrString: (node, _, name) =>
    typeof node.value === 'string'
      ? undefined
      : typeof node.value === 'number'
        ? integer(node, name, 2 ** 31)
        : wrongType(node, name, 'an integer or a text', 'Write a whole number, or a text in quotes.'),
  time: (node, _, name) =>
    typeof node.value === 'string' && isTime(node.value)
      ? undefined
      : wrongType(node, name, 'a time', 'Write a time like "2026-08-26T10:00:00Z".'),
  bytes: (node, _, name) =>
    typeof node.value === 'string' && isBase64(node.value)
      ? undefined
      : wrongType(node, name, 'base64 text', 'Encode the value with base64. A Secret takes plain text under "stringData".'),
};

function integer(node: ScalarNode, name: string, limit: number): Fault | undefined {
  if (typeof node.value !== 'number') {
    const quoted = typeof node.value === 'string' && /^["']-?\d+["']$/.test(node.source);
    return wrongType(node, name, 'an integer', quoted ? 'Take the quotes away.' : 'Write a whole number.');
  }
  if (!Number.isInteger(node.value)) return wrongType(node, name, 'an integer', 'Write a whole number.');
  if (node.value >= -limit && node.value < limit) return undefined;
  return wrongType(node, name, `an integer of ${limit > 2 ** 32 ? 64 : 32} bits`, 'Write a smaller number.');
}

function notText(node: ScalarNode, name: string): Fault {
  const kind = typeof node.value === 'number' ? 'a number' : 'a boolean';
  return { message: `"${name}" is ${node.source}, ${kind}, but the API wants a text.`, advice: `Quote it: "${node.source}".` };
}

function wrongType(node: ScalarNode, name: string, expected: string, advice: string): Fault {
  const source = node.source.length > 40 ? `${node.source.slice(0, 40)}…` : node.source;
  return { message: `"${name}" is ${source}, but the API wants ${expected}.`, advice };
}

/** A single empty text is allowed: the API server takes it for "left out". */
function outsideSet(text: string, field: Field, name: string): Fault | undefined {
  if (field.enum === undefined || (text === '' && field.of === undefined) || field.enum.includes(text)) return undefined;
  const set = field.enum.filter((each) => each !== '');
  const shown = set.length > 12 ? `${set.slice(0, 12).join(', ')} …` : set.join(', ');
  return { message: `"${name}" is "${text}", which is none of ${shown}.`, advice: `Write one of them.${didYouMean(text, set)}` };
}

/** A number with a leading zero is octal to kubectl. Where the API's own text speaks of octal it is meant, elsewhere a trap. */
function dialect(node: ScalarNode, name: string, field: Field): Finding[] {
  const octal = field.type === 'int32' && /mode$/i.test(name);
  return node.plain && isReadTwoWays(node.source) && !octal ? [twoWays(node, name, field.type as Scalar)] : [];
}

function twoWays(node: ScalarNode, name: string, type: Scalar): Finding {
  const advice =
    type === 'string'
      ? `Quote it: "${node.source}".`
      : type === 'boolean'
        ? `Write ${String(node.value)}.`
        : `Write ${Number(node.source)}, or ${String(node.value)} if octal is meant.`;
  return {
    code: 'yaml/dialect',
    ...span(node),
    message: `"${name}" is ${node.source} without quotes, which kubectl reads as ${String(node.value)} and other YAML readers do not.`,
    advice,
  };
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d[Tt]\d{1,2}:\d\d:\d\d(?:[.,]\d+)?(?:[Zz]|[-+]\d\d:\d\d)$/.test(text);
}

/** Base64 as Go reads it: the standard alphabet with padding; line breaks are skipped. */
function isBase64(text: string): boolean {
  const joined = text.replaceAll(/[\r\n]/g, '');
  return joined.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(joined);
}

function value(node: Node, entry: Entry, message: string, advice: string): Finding {
  const at = node.kind === 'scalar' ? node : entry.key;
  return { code: 'schema/value', start: at.start, end: at.end, message, advice };
}

function single(field: Field): string {
  return typeInWords({ type: field.type });
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function span({ start, end }: Node): { start: number; end: number } {
  return { start, end };
}

type Fault = { message: string; advice: string };
