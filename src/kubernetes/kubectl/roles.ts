import type { Call } from './call.ts';
import type { Token } from './parse.ts';
import { isPair, isTaint, isVariable, type IsPair } from './rules/pairs.ts';

/** A token for explaining and colouring: positional words are told apart as far as the command says what they are. */
export type RoleToken = Omit<Token, 'kind'> & { kind: Token['kind'] | 'resource' | 'name' | 'change' };

/** Commands whose first word is a type and whose others are names: `get pod web`. */
const TYPED =
  /^(?:get|describe|delete|edit|label|annotate|patch|scale|autoscale|expose|wait|taint|explain|rollout .*|set .*|apply (?:edit|view)-last-applied)$/;

/** Commands whose first word is a name, or `TYPE/NAME`. */
const NAMED = /^(?:exec|logs|attach|debug|port-forward|run|cordon|uncordon|drain|create .*|top .*|certificate .*)$/;

/** What changes follow the resources. */
const CHANGES: Record<string, IsPair> = {
  label: isPair,
  annotate: isPair,
  taint: isTaint,
  'set env': isVariable,
  'set image': isPair,
  'set selector': isPair,
};

/**
 * The tokens of a call with the roles of its positional words: `pod` is a resource, `web` a name, `deploy/web` one of
 * each, `app=web` a change. What a command takes otherwise (ports, paths) stays an `arg`.
 */
export function assignRoles({ call, tokens }: { call: Call; tokens: readonly Token[] }): RoleToken[] {
  let seen = 0;
  return tokens.flatMap((token): RoleToken[] => {
    const word = token.kind === 'arg' ? call.args.find(({ start }) => start === token.start) : undefined;
    return word === undefined ? [token] : splitWord(token, word.text, roleOf(call, word.value, seen++));
  });
}

type Role = 'resource' | 'name' | 'change' | 'arg';

function roleOf({ path }: Call, value: string, place: number): Role {
  if (path === 'auth can-i') return place === 1 ? 'resource' : 'arg';
  if (CHANGES[path]?.(value)) return 'change';
  if (TYPED.test(path)) return place === 0 && !value.includes('/') ? 'resource' : 'name';
  if (NAMED.test(path)) return place === 0 || path === 'logs' ? 'name' : 'arg';
  return 'arg';
}

/** `deploy/web` is a resource, its slash, and a name; quoted words are not taken apart. */
function splitWord(token: Token, text: string, role: Role): RoleToken[] {
  const slash = /^[\w.<>-]+\/[\w.<>-]+$/.test(text) ? text.indexOf('/') : -1;
  if (role !== 'name' || slash < 0) return [{ ...token, kind: role }];
  const middle = token.start + slash;
  return [
    { ...token, kind: 'resource', end: middle },
    { ...token, kind: 'name', start: middle + 1 },
  ];
}
