import { number, text } from '../schema/node.ts';
import { labelValue, qualifiedName } from '../schema/formats.ts';
import { spot, type Rule } from './rule.ts';

export const tolerations: Rule = {
  name: 'tolerations',
  about: 'A toleration compares a key with a value, or asks only whether the key exists.',
  on: ['core.v1.Toleration'],
  check(place, report) {
    const { node } = place;
    const key = text(node, 'key');
    const value = text(node, 'value');
    const operator = text(node, 'operator') ?? 'Equal';
    const fault = key === undefined ? undefined : qualifiedName(key);
    if (fault !== undefined) report(spot(place, 'key'), `The key "${key ?? ''}" ${fault}.`, 'Write the key of a taint.');
    if (operator === 'Exists' && value !== undefined)
      report(
        spot(place, 'value'),
        `A toleration with operator "Exists" has a value "${value}".`,
        'Take the value away, or write "operator: Equal".',
      );
    if (operator === 'Equal' && value !== undefined && labelValue(value) !== undefined)
      report(spot(place, 'value'), `The value "${value}" ${labelValue(value) ?? ''}.`, 'Write the value of a taint.');
    if (key === undefined && operator !== 'Exists')
      report(
        spot(place, 'operator'),
        'A toleration without a key needs the operator "Exists".',
        'Add "key:", or write "operator: Exists" to tolerate every taint.',
      );
    if (number(node, 'tolerationSeconds') !== undefined && text(node, 'effect') !== 'NoExecute')
      report(
        spot(place, 'tolerationSeconds'),
        'Only a toleration of effect "NoExecute" has "tolerationSeconds".',
        'Add "effect: NoExecute", or take the seconds away.',
      );
    if (operator === 'Gt' || operator === 'Lt')
      report(
        spot(place, 'operator'),
        `The operator "${operator}" needs a feature that Kubernetes 1.36 has switched off by default.`,
        'Use "Equal" or "Exists".',
      );
  },
};
