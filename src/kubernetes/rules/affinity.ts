import { items, pick, text } from '../schema/node.ts';
import type { Place } from '../schema/walk.ts';
import { checkBounds } from './bounds.ts';
import { checkKey, checkLabelValues, checkValues } from './requirement.ts';
import { spot, type Report, type Rule } from './rule.ts';

const checks: Record<string, (place: Place, report: Report) => void> = {
  'core.v1.NodeSelector': checkTerms,
  'core.v1.NodeSelectorRequirement': checkRequirement,
  'core.v1.PodAffinityTerm': (place, report) => checkKey(place, 'topologyKey', report),
  'core.v1.PreferredSchedulingTerm': checkWeight,
  'core.v1.WeightedPodAffinityTerm': checkWeight,
};

export const affinity: Rule = {
  name: 'affinity',
  about: 'Node and Pod affinity ask with an operator and the values that it needs.',
  on: Object.keys(checks),
  check(place, report) {
    checks[place.definition]?.(place, report);
  },
};

function checkTerms(place: Place, report: Report): void {
  if (pick(place.node, 'nodeSelectorTerms') === undefined || items(place.node, 'nodeSelectorTerms').length > 0) return;
  report(spot(place, 'nodeSelectorTerms'), 'The list of nodeSelectorTerms is empty.', 'Add one term at least.');
}

/** Fields of nodes are asked for by another name than labels, and their values are free. */
function checkRequirement(place: Place, report: Report): void {
  checkValues(place, report);
  const key = text(place.node, 'key');
  if (place.field !== 'matchFields') {
    checkKey(place, 'key', report);
    if (/^(Not)?In$/.test(text(place.node, 'operator') ?? '')) checkLabelValues(place, report);
  } else if (key !== undefined && key !== 'metadata.name')
    report(spot(place, 'key'), `"${key}" is no field that "matchFields" knows.`, 'Write metadata.name.');
}

function checkWeight({ node }: Place, report: Report): void {
  checkBounds(node, 'weight', [1, 100], report);
}
