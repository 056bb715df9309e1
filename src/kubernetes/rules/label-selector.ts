import { items, text } from '../schema/node.ts';
import { labelValue, qualifiedName } from '../schema/formats.ts';
import { checkValues } from './affinity.ts';
import { spot, type Rule } from './rule.ts';

export const labelSelector: Rule = {
  name: 'label-selector',
  about: 'An expression of a selector has a key, an operator and the values that it needs.',
  on: ['meta.v1.LabelSelectorRequirement'],
  check(place, report) {
    const key = text(place.node, 'key');
    const fault = key === undefined ? undefined : qualifiedName(key);
    const values = items(place.node, 'values');
    if (fault !== undefined) report(spot(place, 'key'), `The label key "${key ?? ''}" ${fault}.`, 'Write the key of a label.');
    checkValues(place, text(place.node, 'operator') ?? '', values.length, report);
    for (const value of values) {
      const wrong = value.kind === 'scalar' ? labelValue(String(value.value)) : undefined;
      if (wrong !== undefined)
        report(value, `The label value ${value.kind === 'scalar' ? value.source : ''} ${wrong}.`, 'Write the value of a label.');
    }
  },
};
