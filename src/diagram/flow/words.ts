import type { Flow } from './model.ts';

/** A flow as sentences: what each group holds, what stands in each box, where each arrow leads. */
export function flowWords({ nodes, groups, arrows, start }: Flow): string[] {
  const holds = groups.map(({ name, members }) => `${name} holds ${list(members)}.`);
  const lines = nodes
    .filter(({ sub, code }) => sub.length + code.length > 0)
    .map(({ name, sub, code }) => `${name}: ${[...code, ...sub].join(', ')}.`);
  const ways = arrows
    .filter(({ from }) => from.text !== '')
    .map(({ from, to, label, upward }) => {
      const [source, target] = upward ? [to, from] : [from, to];
      return `From ${source.text} to ${target.text}${label === '' ? '' : `: ${label}`}.`;
    });
  return [...holds, ...(start === undefined ? [] : [`It begins with ${start}.`]), ...lines, ...ways];
}

/** `a`, `a and b`, `a, b and c`. */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
