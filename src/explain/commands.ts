import { checkShell } from '../kubernetes/kubectl/check-shell.ts';
import { assignRoles, type RoleToken } from '../kubernetes/kubectl/roles.ts';
import type { Flag } from '../kubernetes/kubectl/tree.ts';
import type { Knowledge } from './explain.ts';
import { kindOf } from './kinds.ts';
import { findMeaning, firstSentence, type Meaning } from './meanings.ts';
import type { Found, Role, Row } from './part.ts';

/** Flags whose value says where a command acts: clay instead of kelp. */
const SCOPES: readonly string[] = ['namespace', 'context', 'cluster', 'kubeconfig'];

/** The explained parts of every call of kubectl in shell text. What is no kubectl call, and unknown words, have none. */
export function findCommandParts(text: string, knowledge: Knowledge): Found[] {
  return checkShell(text, knowledge.tree).calls.flatMap((call) => {
    const at: At = { text, path: call.call.path, knowledge };
    return joinTokens(assignRoles(call), text).flatMap((token) => explainToken(token, at) ?? []);
  });
}

/** The words of `rollout status` are one part, and so are all words behind `--` with it. */
function joinTokens(tokens: readonly RoleToken[], text: string): RoleToken[] {
  const joined: RoleToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const isSame = last?.kind === token.kind && (token.kind === 'command' || token.kind === 'remote');
    const isNext = last !== undefined && text.slice(last.end, token.start).trim() === '';
    if (isSame && (isNext || token.kind === 'remote')) joined[joined.length - 1] = { ...last, ...token, start: last.start };
    else joined.push(token);
  }
  const last = joined.findLast(({ kind }) => kind === 'command');
  return joined.filter((token) => token.kind !== 'command' || token === last);
}

function explainToken(token: RoleToken, at: At): Found | undefined {
  const written = at.text.slice(token.start, token.end);
  switch (token.kind) {
    case 'command':
      return own(token, 'verb', [at.path], written, written, at) ?? fallback(token, 'verb', at.path, written, summaryOf(at));
    case 'resource':
      return explainResource(token, written, at);
    case 'flag':
      return explainFlag(token, at);
    case 'value':
      return explainValue(token, written, at);
    case 'dashdash':
    case 'remote':
      return own(token, 'other', [`${at.path} --`, '--'], '--', '--', at);
    case 'name':
      return own(token, 'name', [`${at.path} NAME`, 'NAME'], written, 'NAME', at);
    case 'change':
    case 'arg':
      return own(token, 'value', [`${at.path} WORD`], written, 'WORD', at);
    default:
      return undefined;
  }
}

/** `po` and `deployments.apps` by their kind; what kind a custom resource has is not known. */
function explainResource(token: RoleToken, written: string, at: At): Found | undefined {
  const { schema } = at.knowledge;
  const kind = kindOf(written, schema);
  if (kind === undefined) return undefined;
  const definition = Object.entries(schema.kinds).find(([name]) => name.endsWith(` ${kind}`))?.[1] ?? '';
  const doc = schema.definitions[definition]?.doc ?? '';
  return own(token, 'resource', [kind], written, kind, at) ?? fallback(token, 'resource', kind, written, doc);
}

function explainFlag(token: RoleToken, at: At): Found | undefined {
  const flag = flagOf(token, at);
  if (flag === undefined) return undefined;
  const label = flag.short === undefined ? `--${flag.name}` : `-${flag.short}, --${flag.name}`;
  const keys = [`${at.path} --${flag.name}`, `--${flag.name}`];
  const facts = flag.type === 'bool' || isEmpty(flag.default) ? [] : [`default ${flag.default}`];
  return own(token, 'flag', keys, label, label, at) ?? fallback(token, 'flag', keys[0] ?? '', label, flag.help, facts);
}

/** A value with a meaning of its own (`-o wide`) has a row; any other shares that of its flag. */
function explainValue(token: RoleToken, written: string, at: At): Found | undefined {
  const flag = flagOf(token, at);
  if (flag === undefined) return undefined;
  const role = SCOPES.includes(flag.name) ? 'scope' : 'value';
  const value = /^['"]?([^'"=]*)/.exec(written)?.[1] ?? '';
  const keys = [`${at.path} --${flag.name}=${value}`, `--${flag.name}=${value}`];
  const shared = explainFlag(token, at);
  return own(token, role, keys, value, value, at) ?? (shared && { ...shared, role });
}

function flagOf({ flag }: RoleToken, { path, knowledge }: At): Flag | undefined {
  return flag === undefined ? undefined : knowledge.tree.flagsOf(path).byName.get(flag);
}

function summaryOf({ path, knowledge }: At): string {
  return knowledge.tree.tree.commands[path]?.summary ?? '';
}

/** kubectl's ways to say that a flag has no default. */
function isEmpty(value: string | undefined): boolean {
  return value === undefined || ['', 'false', 'none', '[]', '0', '0s', '-1'].includes(value);
}

/** The part with our own words, or undefined when we have none. */
function own(token: Span, role: Role, keys: string[], label: string, general: string, at: At): Found | undefined {
  const found = findMeaning(at.knowledge.meanings.kubectl, keys);
  if (found === undefined) return undefined;
  return place(token, { key: found.key, role, label: shorten(label), general, facts: [], ...wordsOf(found.meaning) });
}

/** The part with Kubernetes' words, or undefined when it says nothing. */
function fallback(token: Span, role: Role, key: string, label: string, doc: string, facts: string[] = []): Found | undefined {
  const text = firstSentence(doc);
  if (text === '') return undefined;
  return place(token, { key, role, label, general: label, text, facts: ['Kubernetes’ words', ...facts] });
}

function place({ start, end }: Span, row: Row): Found {
  return { start, end, role: row.role, key: row.key, row };
}

/** A long label would push the words of a list aside. */
function shorten(label: string): string {
  return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1)}…`;
}

const LONGEST = 24; // characters: `-A, --all-namespaces` has 20

/** Text and address of a meaning, as fields of a row. */
export function wordsOf({ text, see }: Meaning): Pick<Row, 'text' | 'see'> {
  return { text, ...(see !== undefined && { see }) };
}

type At = { text: string; path: string; knowledge: Knowledge };
type Span = { start: number; end: number };
