import { checkKey, checkLabelValues, checkValues } from './requirement.ts';
import type { Rule } from './rule.ts';

export const labelSelector: Rule = {
  name: 'label-selector',
  about: 'An expression of a selector has a key, an operator and the values that it needs.',
  on: ['meta.v1.LabelSelectorRequirement'],
  check(place, report) {
    checkKey(place, 'key', report);
    checkValues(place, report);
    checkLabelValues(place, report);
  },
};
