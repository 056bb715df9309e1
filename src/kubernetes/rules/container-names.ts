import { items, pick, text, type Node } from '../schema/node.ts';
import type { Rule } from './rule.ts';

/** Containers of all three lists share one set of names. */
export const containerNames: Rule = {
  name: 'container-names',
  about: 'Every container of a Pod has a name of its own.',
  on: ['core.v1.PodSpec'],
  check({ node }, report) {
    const seen = new Set<string>();
    for (const container of allContainers(node)) {
      const name = text(container, 'name');
      if (name === undefined) continue;
      if (seen.has(name)) {
        report(
          pick(container, 'name') ?? container,
          `A container named "${name}" exists already in this Pod.`,
          'Give each container a name of its own; init containers count too.',
        );
      }
      seen.add(name);
    }
  },
};

/** Init, app and ephemeral containers of a Pod's spec, in the order in which names are taken. */
export function allContainers(spec: Node): Node[] {
  return [...items(spec, 'containers'), ...items(spec, 'initContainers'), ...items(spec, 'ephemeralContainers')];
}
