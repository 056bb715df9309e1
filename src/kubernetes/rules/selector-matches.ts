import { items, pick, text, type Entry, type Node } from '../schema/node.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

/** A Job makes its selector itself, unless `manualSelector` says otherwise. */
export const selectorMatches: Rule = {
  name: 'selector-matches',
  about: 'A workload selects the very Pods that its template makes.',
  on: [
    'apps.v1.DaemonSetSpec',
    'apps.v1.DeploymentSpec',
    'apps.v1.ReplicaSetSpec',
    'apps.v1.StatefulSetSpec',
    'core.v1.ReplicationControllerSpec',
    'batch.v1.JobSpec',
  ],
  check(place, report) {
    const template = pick(place.node, 'template');
    const labels = new Map(allEntries(pick(template, 'metadata', 'labels')).map((each) => [each.name, valueOf(each.value)]));
    if (place.definition === 'core.v1.ReplicationControllerSpec') {
      checkReplicationController(place, labels, report);
      return;
    }
    const selector = pick(place.node, 'selector');
    if (place.definition === 'batch.v1.JobSpec') {
      checkJob(place, report);
      return;
    }
    if (selector === undefined) return;
    const wanted = allEntries(pick(selector, 'matchLabels'));
    if (wanted.length === 0 && items(selector, 'matchExpressions').length === 0) {
      report(
        spot(place, 'selector'),
        'The selector is empty, and so selects nothing that the template makes.',
        'Add "matchLabels" with labels of the template.',
      );
      return;
    }
    checkLabels(wanted, labels, report);
    for (const expression of items(selector, 'matchExpressions')) checkExpression(expression, labels, report);
  },
};

function checkLabels(wanted: Entry[], labels: Map<string, string>, report: Report): void {
  for (const { name, key, value } of wanted) {
    const has = labels.get(name);
    if (has === undefined)
      report(
        key,
        `The selector wants the label "${name}", which the template does not have.`,
        `Add "${name}: ${valueOf(value)}" to the labels of the template.`,
      );
    else if (has !== valueOf(value))
      report(
        value,
        `The selector wants "${name}: ${valueOf(value)}", but the template has "${name}: ${has}".`,
        'Write the same value in both places.',
      );
  }
}

function checkExpression(expression: Node, labels: Map<string, string>, report: Report): void {
  const key = text(expression, 'key') ?? '';
  const operator = text(expression, 'operator') ?? '';
  const has = labels.get(key);
  const listed = items(expression, 'values').some((value) => valueOf(value) === has);
  const wrong = { In: !listed, NotIn: has !== undefined && listed, Exists: has === undefined, DoesNotExist: has !== undefined }[
    operator
  ];
  if (wrong === true)
    report(
      pick(expression, 'key') ?? expression,
      `The template does not match the selector's "${key}" ${operator}.`,
      'Change the labels of the template, or the selector.',
    );
}

/** Without a selector, a ReplicationController takes the labels of its template. */
function checkReplicationController(place: Place, labels: Map<string, string>, report: Report): void {
  const selector = allEntries(pick(place.node, 'selector'));
  if (selector.length === 0 && labels.size === 0)
    report(
      spot(place, 'template', 'metadata'),
      'The template has no labels, and the ReplicationController no selector.',
      'Add labels to the template.',
    );
  checkLabels(selector, labels, report);
}

function checkJob(place: Place, report: Report): void {
  const manual = pick(place.node, 'manualSelector');
  const isManual = manual?.kind === 'scalar' && manual.value === true;
  const inCronJob = place.parent?.definition === 'batch.v1.JobTemplateSpec';
  const selector = pick(place.node, 'selector');
  if (inCronJob && isManual)
    report(spot(place, 'manualSelector'), 'The Jobs of a CronJob cannot choose their selector.', 'Take "manualSelector" away.');
  if (inCronJob && selector !== undefined)
    report(spot(place, 'selector'), 'The Jobs of a CronJob cannot choose their selector.', 'Take "selector" away.');
  if (isManual && selector === undefined)
    report(
      spot(place, 'manualSelector'),
      'A Job with "manualSelector: true" has no "selector".',
      'Take it away: a Job makes its own.',
    );
  if (isManual || selector === undefined || inCronJob || uidIn(selector)) return;
  report(spot(place, 'selector'), 'A Job makes its own selector, and accepts no other.', 'Take "selector" away.');
}

/** A Job read back from a cluster has the selector that was made for it. */
function uidIn(selector: Node): boolean {
  return allEntries(pick(selector, 'matchLabels')).some((each) => each.name.endsWith('controller-uid'));
}

/** Null counts here: it is the empty text as a label's value. */
function allEntries(node: Node | undefined): Entry[] {
  return node?.kind === 'map' ? [...node.entries.values()] : [];
}

function valueOf(node: Node): string {
  return node.kind === 'scalar' ? String(node.value ?? '') : '';
}
