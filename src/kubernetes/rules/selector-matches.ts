import { items, pick, text, type Entry, type Node } from '../schema/node.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

const checks: Record<string, (place: Place, report: Report) => void> = {
  'apps.v1.DaemonSetSpec': checkSelector,
  'apps.v1.DeploymentSpec': checkSelector,
  'apps.v1.ReplicaSetSpec': checkSelector,
  'apps.v1.StatefulSetSpec': checkSelector,
  'batch.v1.JobSpec': checkJob,
  'core.v1.ReplicationControllerSpec': checkReplicationController,
};

export const selectorMatches: Rule = {
  name: 'selector-matches',
  about: 'A workload selects the very Pods that its template makes.',
  on: Object.keys(checks),
  check(place, report) {
    checks[place.definition]?.(place, report);
  },
};

function checkSelector(place: Place, report: Report): void {
  const selector = pick(place.node, 'selector');
  if (selector === undefined) return;
  const wanted = allEntries(pick(selector, 'matchLabels'));
  const expressions = items(selector, 'matchExpressions');
  if (wanted.length === 0 && expressions.length === 0) {
    const advice = 'Add "matchLabels" with labels of the template.';
    report(spot(place, 'selector'), 'The selector is empty, and so selects nothing that the template makes.', advice);
    return;
  }
  const labels = templateLabels(place);
  checkLabels(wanted, labels, report);
  for (const expression of expressions) checkExpression(expression, labels, report);
}

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
function checkReplicationController(place: Place, report: Report): void {
  const labels = templateLabels(place);
  const selector = allEntries(pick(place.node, 'selector'));
  if (selector.length === 0 && labels.size === 0)
    report(
      spot(place, 'template', 'metadata'),
      'The template has no labels, and the ReplicationController no selector.',
      'Add labels to the template.',
    );
  checkLabels(selector, labels, report);
}

/** A Job makes its selector itself, unless `manualSelector` says otherwise. */
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

function templateLabels({ node }: Place): Map<string, string> {
  return new Map(allEntries(pick(node, 'template', 'metadata', 'labels')).map(({ name, value }) => [name, valueOf(value)]));
}

/** Null counts here: it is the empty text as a label's value. */
function allEntries(node: Node | undefined): Entry[] {
  return node?.kind === 'map' ? [...node.entries.values()] : [];
}

function valueOf(node: Node): string {
  return node.kind === 'scalar' ? String(node.value ?? '') : '';
}
