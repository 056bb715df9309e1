import { entry, items, number, pick, text } from '../schema/node.ts';
import { readQuantity } from '../schema/quantity.ts';
import type { Place } from '../schema/walk.ts';
import { checkBounds, checkLeast } from './bounds.ts';
import { spot, type Report, type Rule } from './rule.ts';

/** The field that holds each type of metric. */
const sources = new Map([
  ['ContainerResource', 'containerResource'],
  ['External', 'external'],
  ['Object', 'object'],
  ['Pods', 'pods'],
  ['Resource', 'resource'],
]);

/** The field that holds each type of target. */
const targets = new Map([
  ['Utilization', 'averageUtilization'],
  ['AverageValue', 'averageValue'],
  ['Value', 'value'],
]);

const checks: Record<string, (place: Place, report: Report) => void> = {
  'autoscaling.v1.HorizontalPodAutoscalerSpec': checkRange,
  'autoscaling.v2.HorizontalPodAutoscalerSpec': checkRange,
  'autoscaling.v2.MetricSpec': checkMetric,
  'autoscaling.v2.MetricTarget': checkTarget,
  'autoscaling.v2.HPAScalingPolicy': checkPolicy,
  'autoscaling.v2.HPAScalingRules': checkRules,
};

export const autoscaler: Rule = {
  name: 'autoscaler',
  about: 'A HorizontalPodAutoscaler has a range to scale in, and metrics with a target.',
  on: Object.keys(checks),
  check(place, report) {
    checks[place.definition]?.(place, report);
  },
};

function checkRange(place: Place, report: Report): void {
  const least = number(place.node, 'minReplicas') ?? 1;
  const most = number(place.node, 'maxReplicas');
  const target = number(place.node, 'targetCPUUtilizationPercentage');
  if (least < 1)
    report(
      spot(place, 'minReplicas'),
      `The minReplicas ${least} must be 1 or more.`,
      least === 0
        ? 'Scaling to zero needs a feature that is off by default, and an Object or External metric.'
        : 'Write 1 or more.',
    );
  if (most !== undefined && most < 1)
    report(spot(place, 'maxReplicas'), `The maxReplicas ${most} must be 1 or more.`, 'Write 1 or more.');
  else if (most !== undefined && most < least)
    report(spot(place, 'maxReplicas'), `The maxReplicas ${most} is below minReplicas (${least}).`, 'Raise it.');
  if (target !== undefined && target < 1)
    report(
      spot(place, 'targetCPUUtilizationPercentage'),
      `The targetCPUUtilizationPercentage ${target} must be 1 or more.`,
      'Write 1 or more.',
    );
  checkTargetRef(place, report);
}

/** Every kind that scales has a group, except the ReplicationController. */
function checkTargetRef(place: Place, report: Report): void {
  const kind = text(place.node, 'scaleTargetRef', 'kind');
  const version = text(place.node, 'scaleTargetRef', 'apiVersion');
  if (kind === undefined || kind === 'ReplicationController' || version?.includes('/') === true) return;
  report(
    spot(place, 'scaleTargetRef', version === undefined ? 'kind' : 'apiVersion'),
    `The scaleTargetRef to a ${kind} names no group in "apiVersion".`,
    /^(Deployment|ReplicaSet|StatefulSet)$/.test(kind) ? 'Write "apiVersion: apps/v1".' : 'Write one such as "apps/v1".',
  );
}

function checkMetric(place: Place, report: Report): void {
  const type = text(place.node, 'type') ?? '';
  const wanted = sources.get(type);
  if (wanted === undefined) return;
  if (entry(place.node, wanted) === undefined)
    report(spot(place, 'type'), `A metric of type "${type}" has no "${wanted}".`, `Add "${wanted}:".`);
  for (const other of sources.values()) {
    const found = other === wanted ? undefined : entry(place.node, other);
    if (found !== undefined)
      report(found.key, `A metric of type "${type}" has no "${other}".`, 'Make an entry of its own for it.');
  }
}

function checkTarget(place: Place, report: Report): void {
  const type = text(place.node, 'type');
  const field = targets.get(type ?? '');
  const given = [...targets.values()].filter((name) => entry(place.node, name) !== undefined);
  if (field !== undefined && given.length === 0)
    report(spot(place, 'type'), `A target of type "${type ?? ''}" has no "${field}".`, `Add "${field}:".`);
  for (const name of given) {
    const node = pick(place.node, name);
    const amount = node?.kind === 'scalar' ? readQuantity(String(node.value)) : undefined;
    if (amount !== undefined && amount <= 0)
      report(spot(place, name), `The ${name} of a target must be above 0.`, 'Write a larger number.');
  }
  const resource = place.parent?.definition.endsWith('ResourceMetricSource') === true;
  if (resource && given.includes('averageUtilization') && given.includes('averageValue'))
    report(spot(place, 'averageValue'), 'A target has both "averageUtilization" and "averageValue".', 'Keep one of them.');
  if (resource && given.length === 1 && given[0] === 'value')
    report(spot(place, 'value'), 'A resource has no target "value".', 'Use "averageUtilization" or "averageValue".');
}

function checkPolicy({ node }: Place, report: Report): void {
  checkLeast(node, 'value', 1, report);
  checkBounds(node, 'periodSeconds', [1, 1800], report);
}

function checkRules(place: Place, report: Report): void {
  checkBounds(place.node, 'stabilizationWindowSeconds', [0, 3600], report);
  if (pick(place.node, 'policies') !== undefined && items(place.node, 'policies').length === 0)
    report(spot(place, 'policies'), 'The list of policies is empty.', 'Add one, or take the list away.');
}
