import { entry, items, number, pick, text, type Node } from '../schema/node.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

const checks: Record<string, (place: Place, report: Report) => void> = {
  'batch.v1.JobSpec': checkSpec,
  'batch.v1.PodFailurePolicyRule': checkRule,
  'batch.v1.PodFailurePolicyOnExitCodesRequirement': checkCodes,
  'batch.v1.SuccessPolicyRule': (place, report) => {
    if (pick(place.node, 'succeededIndexes') === undefined && number(place.node, 'succeededCount') === undefined)
      report(spot(place), 'A rule of a successPolicy names neither "succeededIndexes" nor "succeededCount".', 'Add one of them.');
  },
};

export const job: Rule = {
  name: 'job',
  about: 'What a Job does with indexes and failures fits together.',
  on: Object.keys(checks),
  check(place, report) {
    checks[place.definition]?.(place, report);
  },
};

function checkSpec(place: Place, report: Report): void {
  const { node } = place;
  const indexed = text(node, 'completionMode') === 'Indexed';
  // Without both, the API server sets both to 1.
  if (indexed && number(node, 'completions') === undefined && number(node, 'parallelism') !== undefined)
    report(
      spot(place, 'completionMode'),
      'A Job of completionMode "Indexed" has no "completions".',
      'Say how many indexes there are.',
    );
  if (indexed && (number(node, 'parallelism') ?? 0) > 100_000)
    report(spot(place, 'parallelism'), 'An indexed Job runs 100000 Pods at once at most.', 'Lower "parallelism".');
  for (const field of ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy']) {
    if (!indexed && pick(node, field) !== undefined)
      report(
        spot(place, field),
        `Only a Job of completionMode "Indexed" has "${field}".`,
        'Add "completionMode: Indexed", or take it away.',
      );
  }
  if (pick(node, 'maxFailedIndexes') !== undefined && pick(node, 'backoffLimitPerIndex') === undefined)
    report(spot(place, 'maxFailedIndexes'), 'The "maxFailedIndexes" needs "backoffLimitPerIndex".', 'Add it.');
  if ((number(node, 'maxFailedIndexes') ?? 0) > (number(node, 'completions') ?? Number.POSITIVE_INFINITY))
    report(spot(place, 'maxFailedIndexes'), 'The maxFailedIndexes is above "completions".', 'Lower it.');
  const failure = pick(node, 'podFailurePolicy');
  const restart = text(node, 'template', 'spec', 'restartPolicy');
  if (failure !== undefined && restart !== 'Never')
    report(
      spot(place, 'podFailurePolicy'),
      'A Job with a podFailurePolicy needs "restartPolicy: Never" in its template.',
      'Change the restartPolicy, or take the policy away.',
    );
  if (failure !== undefined && text(node, 'podReplacementPolicy') === 'TerminatingOrFailed')
    report(
      spot(place, 'podReplacementPolicy'),
      'A Job with a podFailurePolicy replaces Pods only once they have failed.',
      'Write "podReplacementPolicy: Failed", or take it away.',
    );
  checkContainerNames(node, report);
}

function checkContainerNames(spec: Node, report: Report): void {
  const template = pick(spec, 'template', 'spec');
  const names = [...items(template, 'containers'), ...items(template, 'initContainers')].map((each) => text(each, 'name'));
  for (const rule of items(spec, 'podFailurePolicy', 'rules')) {
    const name = text(rule, 'onExitCodes', 'containerName');
    if (name !== undefined && !names.includes(name))
      report(
        pick(rule, 'onExitCodes', 'containerName') ?? rule,
        `The template has no container "${name}".`,
        'Write the name of one of its containers.',
      );
  }
}

function checkRule(place: Place, report: Report): void {
  const codes = entry(place.node, 'onExitCodes');
  const conditions = items(place.node, 'onPodConditions');
  if (codes === undefined && conditions.length === 0)
    report(spot(place), 'A rule of a podFailurePolicy has neither "onExitCodes" nor "onPodConditions".', 'Add one of them.');
  if (codes !== undefined && conditions.length > 0)
    report(
      spot(place, 'onPodConditions'),
      'A rule of a podFailurePolicy has both "onExitCodes" and "onPodConditions".',
      'Make two rules of it.',
    );
  const spec = place.parent?.parent;
  if (text(place.node, 'action') === 'FailIndex' && pick(spec?.node, 'backoffLimitPerIndex') === undefined)
    report(spot(place, 'action'), 'The action "FailIndex" needs "backoffLimitPerIndex".', 'Add it to the Job, or use "FailJob".');
}

function checkCodes(place: Place, report: Report): void {
  const values = items(place.node, 'values').flatMap((each) =>
    each.kind === 'scalar' && typeof each.value === 'number' ? [each.value] : [],
  );
  const at = spot(place, 'values');
  if (values.length === 0 && place.node.entries.has('values'))
    report(at, 'The list of exit codes is empty.', 'Write one code at least.');
  if (values.includes(0) && text(place.node, 'operator') === 'In') report(at, 'The exit code 0 is no failure.', 'Take it away.');
  if (values.some((value, index) => index > 0 && value <= (values[index - 1] ?? 0)))
    report(at, 'The exit codes are not in order, or one stands there twice.', 'Sort them, each once.');
}
