import { items, pick, text } from '../schema/node.ts';
import { labelValue, qualifiedName } from '../schema/formats.ts';
import type { Place } from '../schema/walk.ts';
import { checkBounds } from './bounds.ts';
import { spot, type Report, type Rule } from './rule.ts';

export const affinity: Rule = {
  name: 'affinity',
  about: 'Node and Pod affinity ask with an operator and the values that it needs.',
  on: [
    'core.v1.NodeSelector',
    'core.v1.NodeSelectorTerm',
    'core.v1.NodeSelectorRequirement',
    'core.v1.PreferredSchedulingTerm',
    'core.v1.WeightedPodAffinityTerm',
  ],
  check(place, report) {
    if (place.definition === 'core.v1.NodeSelectorRequirement') {
      checkRequirement(place, report);
      return;
    }
    if (place.definition === 'core.v1.NodeSelector') {
      if (pick(place.node, 'nodeSelectorTerms') !== undefined && items(place.node, 'nodeSelectorTerms').length === 0)
        report(spot(place, 'nodeSelectorTerms'), 'The list of nodeSelectorTerms is empty.', 'Add one term at least.');
      return;
    }
    checkBounds(place.node, 'weight', [1, 100], report);
  },
};

function checkRequirement(place: Place, report: Report): void {
  const key = text(place.node, 'key');
  const operator = text(place.node, 'operator') ?? '';
  const values = items(place.node, 'values');
  const field = place.field === 'matchFields';
  const fault = key === undefined || field ? undefined : qualifiedName(key);
  if (fault !== undefined) report(spot(place, 'key'), `The key "${key ?? ''}" ${fault}.`, 'Write the key of a label of nodes.');
  if (field && key !== undefined && key !== 'metadata.name')
    report(spot(place, 'key'), `"${key}" is no field that "matchFields" knows.`, 'Write metadata.name.');
  checkValues(place, operator, values.length, report);
  for (const value of values) {
    const wrong = value.kind === 'scalar' && !field && /^(Not)?In$/.test(operator) ? labelValue(String(value.value)) : undefined;
    if (wrong !== undefined)
      report(value, `The value ${value.kind === 'scalar' ? value.source : ''} ${wrong}.`, 'Write the value of a label.');
  }
}

/** How many values an operator of a label or node selector needs. */
export function checkValues(place: Place, operator: string, count: number, report: Report): void {
  const at = spot(place, 'operator');
  if (/^(Not)?In$/.test(operator) && count === 0)
    report(at, `The operator "${operator}" needs values.`, 'Add "values:" with one at least, or use "Exists" or "DoesNotExist".');
  if (/^(Exists|DoesNotExist)$/.test(operator) && count > 0)
    report(spot(place, 'values'), `The operator "${operator}" takes no values.`, 'Take them away, or use "In" or "NotIn".');
  if (/^(Gt|Lt)$/.test(operator) && count !== 1)
    report(at, `The operator "${operator}" needs exactly one value.`, 'Write one whole number, in quotes.');
}
