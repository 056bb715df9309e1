import type { Finding } from '../../../problems/problem.ts';
import { nearest } from '../../../problems/nearest.ts';
import type { Call, FlagUse } from '../call.ts';

type List = { values: readonly string[]; also?: readonly string[]; fold?: true; late?: true };

const BOOLS = ['true', 'false', '1', '0', 't', 'f', 'T', 'F', 'TRUE', 'FALSE', 'True', 'False'];
const SUBRESOURCE: List = { values: ['status', 'scale', 'resize'], also: [''], late: true };
const TOP: List = { values: ['cpu', 'memory'], also: [''] };

/**
 * Closed lists that kubectl checks in code, tried on 1.36. Keys: `--flag`, or `command --flag` where a command differs.
 * `also` is taken, and not advised; `late`: kubectl notices only behind the connection.
 */
const lists: Record<string, List> = {
  '--dry-run': { values: ['none', 'server', 'client'], also: ['unchanged', ...BOOLS.filter((value) => /^[0fF]/.test(value))] },
  '--validate': { values: ['strict', 'warn', 'ignore'], also: BOOLS },
  'apply edit-last-applied --validate': { values: ['strict', 'warn', 'ignore'], also: BOOLS, late: true },
  'edit --validate': { values: ['strict', 'warn', 'ignore'], also: BOOLS, late: true },
  '--cascade': { values: ['background', 'foreground', 'orphan'], also: BOOLS },
  '--image-pull-policy': { values: ['Always', 'IfNotPresent', 'Never'], also: [''] },
  'run --restart': { values: ['Always', 'OnFailure', 'Never'], also: [''] },
  'patch --type': { values: ['json', 'merge', 'strategic'], also: [''], fold: true },
  'debug --profile': { values: ['legacy', 'general', 'baseline', 'netadmin', 'restricted', 'sysadmin'] },
  '--override-type': { values: ['json', 'merge', 'strategic'], late: true },
  'top node --sort-by': TOP,
  'top pod --sort-by': TOP,
  'api-resources --sort-by': { values: ['name', 'kind'], also: [''] },
  '--subresource': SUBRESOURCE,
  'auth can-i --subresource': { values: [], late: true },
  'version --output': { values: ['yaml', 'json'], also: [''] },
  'delete --output': { values: ['name'], also: [''], late: true },
  'expose --session-affinity': { values: ['None', 'ClientIP'], also: [''], late: true },
  'kuberc view --output': { values: ['yaml', 'json', 'name'], also: [''], late: true },
  'kustomize --load-restrictor': { values: ['LoadRestrictionsRootOnly', 'LoadRestrictionsNone'], also: [''] },
  'kustomize --reorder': { values: ['legacy', 'none'] },
};

/** Commands that make their printer, and so look at `-o`, only when the cluster has answered. */
export const LATE_OUTPUT: ReadonlySet<string> = new Set([
  ...[
    'apply',
    'apply edit-last-applied',
    'apply view-last-applied',
    'autoscale',
    'delete',
    'edit',
    'explain',
    'get',
    'label',
    'patch',
  ],
  ...[
    'rollout history',
    'rollout pause',
    'rollout restart',
    'rollout resume',
    'rollout undo',
    'taint',
    'cordon',
    'uncordon',
    'drain',
  ],
]);

/** Output formats whose value goes on: `jsonpath={…}`, `custom-columns=…`. */
export const WITH_ARGUMENT =
  /^(?:jsonpath|jsonpath-as-json|jsonpath-file|go-template|go-template-file|template|templatefile|custom-columns|custom-columns-file)=/;

/** A value outside the closed list of its flag, or undefined. Of several values of one flag the last counts. */
export function checkValueList(call: Call, use: FlagUse, strict: boolean): Finding | undefined {
  const { flag, value } = use;
  if (value === undefined || use !== call.flags.findLast((other) => other.flag === flag)) return undefined;
  const list = lists[`${call.path} --${flag.name}`] ?? lists[`--${flag.name}`] ?? ownList(call, use);
  if (list === undefined || list.values.length === 0 || (list.late && !strict)) return undefined;
  const given = list.fold ? value.toLowerCase() : value;
  if (list.values.includes(given) || list.also?.includes(given)) return undefined;
  const near = nearest(value, list.values);
  return {
    code: 'command/value',
    start: use.valueStart,
    end: use.valueEnd,
    message: `--${flag.name} does not take "${value}".`,
    advice: `It takes ${list.values.join(', ')}.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
  };
}

/** The list that the help itself names, as `-o` has in most commands. */
function ownList(call: Call, { flag, value = '' }: FlagUse): List | undefined {
  if (flag.values === undefined || flag.name !== 'output') return undefined;
  if (WITH_ARGUMENT.test(value) && flag.values.includes(value.split('=')[0] ?? '')) return undefined;
  return { values: flag.values, also: [''], ...(LATE_OUTPUT.has(call.path) && { late: true }) };
}
