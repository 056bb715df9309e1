import { items, pick, text } from '../schema/node.ts';
import { labelValue, qualifiedName } from '../schema/formats.ts';
import { spot, type Rule } from './rule.ts';

export const taints: Rule = {
  name: 'taints',
  about: 'A taint has a key and an effect, each pair once on a node.',
  on: ['core.v1.Taint', 'core.v1.NodeSpec'],
  check(place, report) {
    if (place.definition === 'core.v1.Taint') {
      const key = text(place.node, 'key');
      const value = text(place.node, 'value');
      if (key !== undefined && qualifiedName(key) !== undefined)
        report(
          spot(place, 'key'),
          `The key "${key}" of a taint ${qualifiedName(key) ?? ''}.`,
          'Write a key such as "example.com/gpu".',
        );
      if (value !== undefined && labelValue(value) !== undefined)
        report(spot(place, 'value'), `The value "${value}" of a taint ${labelValue(value) ?? ''}.`, 'Choose another value.');
      return;
    }
    const seen = new Set<string>();
    for (const taint of items(place.node, 'taints')) {
      const pair = `${text(taint, 'key') ?? ''}:${text(taint, 'effect') ?? ''}`;
      if (seen.has(pair))
        report(pick(taint, 'key') ?? taint, `The taint ${pair} stands on this node already.`, 'Keep one of the two.');
      seen.add(pair);
    }
  },
};
