import type { Finding } from '../../../problems/problem.ts';
import { nearest } from '../../../problems/nearest.ts';
import type { Call, FlagUse } from '../call.ts';

const BOOLS = ['true', 'false', '1', '0', 't', 'f', 'T', 'F', 'TRUE', 'FALSE', 'True', 'False'];
const DRY_RUN = ['none', 'server', 'client'];
const PULL = ['Always', 'IfNotPresent', 'Never', ''];
const SUBRESOURCES = ['status', 'scale', 'resize'];

/** Closed lists that kubectl checks in code. Keys: `--flag`, or `command --flag` where one command differs; `also` is taken, not advised. */
const lists: Record<string, { values: string[]; also?: string[]; fold?: true }> = {
  '--dry-run': { values: DRY_RUN, also: ['unchanged', ...BOOLS.filter((value) => /^[0fF]/.test(value))] },
  '--validate': { values: ['strict', 'warn', 'ignore'], also: BOOLS },
  '--cascade': { values: ['background', 'foreground', 'orphan'], also: BOOLS },
  '--image-pull-policy': { values: PULL },
  'run --restart': { values: ['Always', 'OnFailure', 'Never'], also: [''] },
  'patch --type': { values: ['json', 'merge', 'strategic'], fold: true },
  'debug --profile': { values: ['legacy', 'general', 'baseline', 'netadmin', 'restricted', 'sysadmin'] },
  '--override-type': { values: ['json', 'merge', 'strategic'] },
  'top node --sort-by': { values: ['cpu', 'memory'], also: [''] },
  'top pod --sort-by': { values: ['cpu', 'memory'], also: [''] },
  'api-resources --sort-by': { values: ['name', 'kind'], also: [''] },
  'get --subresource': { values: SUBRESOURCES },
  'patch --subresource': { values: SUBRESOURCES },
  'edit --subresource': { values: SUBRESOURCES },
  'replace --subresource': { values: SUBRESOURCES },
  'version --output': { values: ['yaml', 'json'], also: [''] },
  'delete --output': { values: ['name'], also: [''] },
  'expose --session-affinity': { values: ['None', 'ClientIP'], also: [''] },
};

/** Output formats whose value goes on: `jsonpath={…}`, `custom-columns=…`. */
const WITH_ARGUMENT =
  /^(?:jsonpath|jsonpath-as-json|jsonpath-file|go-template|go-template-file|template|templatefile|custom-columns|custom-columns-file)=/;

/** A value outside the closed list of its flag, or undefined. */
export function checkValueList(call: Call, use: FlagUse): Finding | undefined {
  const { flag, value } = use;
  if (value === undefined) return undefined;
  const list = lists[`${call.path} --${flag.name}`] ?? lists[`--${flag.name}`] ?? ownList(call, use);
  if (list === undefined) return undefined;
  const given = list.fold ? value.toLowerCase() : value;
  if (list.values.includes(given) || list.also?.includes(given)) return undefined;
  const near = nearest(value, list.values);
  return {
    code: 'command/value',
    start: use.valueStart,
    end: use.valueEnd,
    message: `--${flag.name} does not take "${value}".`,
    advice: `It takes ${list.values.filter(Boolean).join(', ')}.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
  };
}

/** The list that the help itself names, as `-o` has in most commands. */
function ownList(call: Call, { flag, value = '' }: FlagUse): { values: string[]; also?: string[] } | undefined {
  if (flag.values === undefined || flag.name !== 'output') return undefined;
  return WITH_ARGUMENT.test(value) && flag.values.includes(value.split('=')[0] ?? '')
    ? undefined
    : { values: flag.values, also: [''] };
}
