import { pick, text, type Node } from '../schema/node.ts';
import { isPercent } from '../schema/formats.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

export const rollingUpdate: Rule = {
  name: 'rolling-update',
  about: 'A rollout can move: by some Pods more, or some less, as a number or a percentage.',
  on: [
    'apps.v1.RollingUpdateDeployment',
    'apps.v1.RollingUpdateDaemonSet',
    'apps.v1.RollingUpdateStatefulSetStrategy',
    'apps.v1.DeploymentStrategy',
    'apps.v1.StatefulSetUpdateStrategy',
    'policy.v1.PodDisruptionBudgetSpec',
  ],
  check(place, report) {
    if (place.definition.endsWith('Strategy') && !place.definition.includes('Rolling')) {
      checkType(place, report);
      return;
    }
    for (const field of ['maxSurge', 'maxUnavailable', 'minAvailable']) checkAmount(place, field, report);
    const surge = amount(pick(place.node, 'maxSurge'));
    const unavailable = amount(pick(place.node, 'maxUnavailable'));
    if (place.definition === 'apps.v1.RollingUpdateDeployment' && surge === 0 && unavailable === 0) {
      report(
        spot(place, 'maxUnavailable'),
        'Both maxSurge and maxUnavailable are 0, so a rollout could never move.',
        'Raise one of them.',
      );
    }
    if (place.definition === 'apps.v1.RollingUpdateDaemonSet') checkDaemonSet(place, surge ?? 0, unavailable ?? 1, report);
    if (place.definition === 'apps.v1.RollingUpdateStatefulSetStrategy' && unavailable === 0)
      report(spot(place, 'maxUnavailable'), 'The maxUnavailable is 0, so a rollout could never move.', 'Write 1 or more.');
  },
};

function checkType(place: Place, report: Report): void {
  const type = text(place.node, 'type');
  if (type === undefined || type === 'RollingUpdate' || pick(place.node, 'rollingUpdate') === undefined) return;
  report(
    spot(place, 'rollingUpdate'),
    `The strategy "${type}" has no "rollingUpdate".`,
    'Take it away, or write "type: RollingUpdate".',
  );
}

function checkDaemonSet(place: Place, surge: number, unavailable: number, report: Report): void {
  if (surge !== 0 && unavailable !== 0)
    report(
      spot(place, 'maxSurge'),
      'A DaemonSet cannot use both maxSurge and maxUnavailable.',
      'Write "maxUnavailable: 0" beside it.',
    );
  if (surge === 0 && unavailable === 0)
    report(
      spot(place, 'maxUnavailable'),
      'Both maxSurge and maxUnavailable are 0, so a rollout could never move.',
      'Raise one of them.',
    );
}

function checkAmount(place: Place, field: string, report: Report): void {
  const node = pick(place.node, field);
  if (node?.kind !== 'scalar') return;
  if (typeof node.value === 'number' && node.value < 0)
    report(node, `The ${field} ${node.value} is negative.`, 'Write 0 or more.');
  if (typeof node.value !== 'string') return;
  if (!isPercent(node.value))
    report(
      node,
      `The ${field} ${node.source} is neither a number nor a percentage.`,
      /^\d+$/.test(node.value) ? `Take the quotes away: ${node.value}.` : 'Write a number such as 1, or a text such as "25%".',
    );
  else if (field !== 'maxSurge' && Number.parseInt(node.value, 10) > 100)
    report(node, `The ${field} ${node.value} is above 100%.`, 'Write 100% or less.');
}

function amount(node: Node | undefined): number | undefined {
  return node?.kind === 'scalar' ? Number.parseInt(String(node.value), 10) : undefined;
}
