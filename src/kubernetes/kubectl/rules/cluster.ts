import { didYouMean } from '../../../problems/nearest.ts';
import { countArgs, flagOf, isOn, isSet, type Call } from '../call.ts';
import { nameOf } from '../parse.ts';
import {
  about,
  aboutFlag,
  aboutWord,
  clash,
  needsFlag,
  needsOneOf,
  onlyWith,
  takesNoWords,
  takesWords,
  wants,
  type Rule,
} from './conditions.ts';
import { rawFits } from './create.ts';
import { isImage, isQuantity, isResourceList } from './formats.ts';
import {
  changesOf,
  isPair,
  isTaint,
  isVariable,
  labelsFit,
  localNeedsFiles,
  needsChange,
  notBothWays,
  resourcesBefore,
  resourcesFirst,
  taintsFit,
} from './pairs.ts';
import { allOrSelector, filesFit, hasFiles, namesResources } from './resources.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

const localNotServer: Rule = (call) =>
  isOn(call, 'local') && flagOf(call, 'dry-run')?.value === 'server'
    ? aboutFlag(call, 'dry-run', '--local and --dry-run=server cannot stand together.', 'Write --dry-run=client.')
    : undefined;

const isWatching = (call: Call): boolean => isOn(call, 'watch') || isOn(call, 'watch-only');

const pairTarget = (call: Call) => resourcesBefore(call, isPair);

/** A command that works on resources or, with `--local`, on files only. */
function changesResources(listsAll: boolean, words: (call: Call) => Call['args'] = ({ args }) => args): Rule {
  const onServer = namesResources(listsAll, words);
  const locally = localNeedsFiles(words);
  return (call) => (isOn(call, 'local') ? locally(call) : onServer(call));
}

const rolls: Rule[] = [namesResources(true)];

const canIAsksOne: Rule = (call) => {
  if (isOn(call, 'list')) {
    const clashing = ['quiet', 'all-namespaces', 'subresource'].find((name) => isSet(call, name));
    if (clashing) return aboutFlag(call, clashing, `--list and --${clashing} cannot stand together.`, 'Keep one of them.');
    return takesNoWords(call);
  }
  if (isOn(call, 'no-headers')) return aboutFlag(call, 'no-headers', '--no-headers works only with --list.', 'Add --list.');
  if (isSet(call, 'subresource') && call.args[1]?.value.startsWith('/'))
    return aboutFlag(call, 'subresource', 'A URL has no subresource.', 'Leave --subresource out.');
  return takesWords(2, 2, 'a verb and a resource, such as "get pods"')(call);
};

const drains: Rule = (call) => {
  const { most } = countArgs(call);
  if (most === 0 && !flagOf(call, 'selector'))
    return about(call, `${nameOf(call)} does not say which node.`, 'Write its name, or a selector with -l.');
  return call.args.some(({ kind }) => kind === 'fixed') && isSet(call, 'selector')
    ? aboutFlag(call, 'selector', 'A node and a selector cannot stand together.', 'Keep one of them.')
    : undefined;
};

const waitsFor: Rule = wants(
  'for',
  (value) => /^(?:delete|create)$/i.test(value) || /^condition=/.test(value) || /^jsonpath=\{?.+/.test(value),
  'delete, create, condition=NAME or jsonpath={…}=VALUE',
);

const explainsOne = takesWords(1, 1, 'exactly one type or field, such as pod.spec');

const environment: Rule = (call) => {
  const odd = changesOf(call, isVariable).find(({ value, kind }) => kind === 'fixed' && value.startsWith('='));
  return odd && aboutWord(odd, `"${odd.text}" names no variable.`, 'Write NAME=VALUE.');
};

const prunes: Rule = (call) => {
  if (!isOn(call, 'prune')) return isSet(call, 'applyset') ? onlyWith('applyset', 'prune')(call) : undefined;
  if (isOn(call, 'force')) return clash('prune', 'force')(call);
  if (isSet(call, 'applyset')) {
    const other = ['all', 'selector', 'prune-allowlist'].find((name) => isSet(call, name));
    return other && aboutFlag(call, other, `--${other} cannot stand with --applyset.`, 'Keep one of them.');
  }
  if (!isOn(call, 'all') && !isSet(call, 'selector'))
    return aboutFlag(call, 'prune', '--prune has to say what it may delete.', 'Add a selector (-l), or --all.');
  return isOn(call, 'server-side') ? clash('prune', 'server-side')(call) : undefined;
};

const appliesOnServer: Rule = (call) => {
  const dry = flagOf(call, 'dry-run');
  if (isOn(call, 'force-conflicts') && !isOn(call, 'server-side')) return onlyWith('force-conflicts', 'server-side')(call);
  if (isOn(call, 'server-side') && isOn(call, 'force')) return clash('server-side', 'force')(call);
  if (isOn(call, 'server-side') && dry !== undefined && (dry.value === 'client' || dry.valueStart === dry.valueEnd))
    return aboutFlag(call, 'dry-run', '--server-side cannot be tried on the client.', 'Write --dry-run=server.');
  if (isOn(call, 'force') && dry?.value === 'server') return clash('force', 'dry-run')(call);
  return isSet(call, 'subresource') ? onlyWith('subresource', 'server-side')(call) : undefined;
};

const deletes: Rule = (call) => {
  const grace = flagOf(call, 'grace-period')?.value;
  if (isOn(call, 'now') && grace !== undefined && grace !== '-1') return clash('now', 'grace-period')(call);
  if (isOn(call, 'force') && grace !== undefined && Number(grace) > 0)
    return aboutFlag(
      call,
      'grace-period',
      '--force and a grace period above 0 cannot stand together.',
      'Write --grace-period=0, or leave --force out.',
    );
  return undefined;
};

const showsLabels: Rule = (call) => {
  const output = flagOf(call, 'output')?.value ?? '';
  return isOn(call, 'show-labels') && output !== '' && output !== 'wide'
    ? aboutFlag(call, 'show-labels', `--show-labels cannot stand with -o ${output}.`, 'Leave one of them out.')
    : undefined;
};

const getsSomething: Rule = (call) => {
  if (isSet(call, 'raw'))
    return call.args.length > 0
      ? aboutFlag(call, 'raw', '--raw takes no further words.', 'Leave them out.')
      : (clash('raw', 'watch')(call) ?? clash('raw', 'selector')(call));
  if (isOn(call, 'output-watch-events') && !isWatching(call)) return onlyWith('output-watch-events', 'watch')(call);
  return namesResources(true)(call);
};

const replaces: Rule = (call) => {
  const grace = flagOf(call, 'grace-period');
  const forced = isOn(call, 'force');
  if (grace && !forced && !grace.value?.startsWith('-')) return onlyWith('grace-period', 'force')(call);
  if (flagOf(call, 'timeout') && !forced && !/^0[a-z]*$/.test(flagOf(call, 'timeout')?.value ?? '0'))
    return onlyWith('timeout', 'force')(call);
  const dry = flagOf(call, 'dry-run');
  return forced && dry && dry.value !== 'none' ? clash('force', 'dry-run')(call) : undefined;
};

const taintsNodes: Rule = (call) => {
  const resources = resourcesBefore(call, isTaint);
  const [type] = resources;
  if (type === undefined) return about(call, 'taint does not say which node.', 'Write: node NAME KEY=VALUE:EFFECT.');
  if (type.kind === 'fixed' && type.value.includes('/'))
    return aboutWord(type, 'taint takes the type and the name as two words.', 'Write: node NAME.');
  const selected = isOn(call, 'all') || isSet(call, 'selector');
  return selected || countArgs(call, resources).most > 1
    ? undefined
    : about(call, 'taint does not say which node.', 'Write its name, --all or a selector with -l.');
};

const autoscales: Rule = (call) => {
  const max = Number(flagOf(call, 'max')?.value ?? 1);
  const min = Number(flagOf(call, 'min')?.value ?? -1);
  if (max < 1) return aboutFlag(call, 'max', '--max has to be at least 1.', 'Write a larger number.');
  if (max < min) return aboutFlag(call, 'max', '--max is smaller than --min.', 'Write a larger --max.');
  return Number(flagOf(call, 'cpu-percent')?.value ?? 0) > 0 ? clash('cpu-percent', 'cpu')(call) : undefined;
};

const isTarget = (value: string): boolean => (value.endsWith('%') ? /^\d+%$/ : { test: isQuantity }).test(value.trim());

/** Commands about resources, nodes and the cluster. */
export const clusterRules: Record<string, Rule[]> = {
  annotate: [
    resourcesFirst(isPair),
    (call) => (isOn(call, 'list') ? undefined : needsChange(isPair, 'annotation')(call)),
    notBothWays,
    clash('list', 'output'),
    localNotServer,
    changesResources(false, pairTarget),
  ],
  'api-resources': [takesNoWords],
  'api-versions': [takesNoWords],
  apply: [takesNoWords, needsOneOf('filename', 'kustomize'), filesFit, allOrSelector, appliesOnServer, prunes],
  'apply set-last-applied': [needsOneOf('filename')],
  'apply edit-last-applied': [namesResources(true)],
  'apply view-last-applied': [namesResources(false)],
  'auth can-i': [canIAsksOne],
  'auth reconcile': [
    needsOneOf('filename', 'kustomize'),
    filesFit,
    takesNoWords,
    (call) =>
      flagOf(call, 'dry-run')?.value === 'server'
        ? aboutFlag(call, 'dry-run', 'reconcile knows no server-side trial.', 'Write --dry-run=client.')
        : undefined,
  ],
  autoscale: [
    needsFlag('max'),
    autoscales,
    wants('cpu', isTarget, 'a percentage or a quantity, such as 80% or 500m'),
    wants('memory', isTarget, 'a percentage or a quantity, such as 80% or 512Mi'),
    namesResources(false),
  ],
  'certificate approve': [
    (call) =>
      countArgs(call).most === 0 && !hasFiles(call)
        ? about(call, 'Which signing request?', 'Write its name, or -f FILE.')
        : undefined,
  ],
  'certificate deny': [
    (call) =>
      countArgs(call).most === 0 && !hasFiles(call)
        ? about(call, 'Which signing request?', 'Write its name, or -f FILE.')
        : undefined,
  ],
  completion: [
    takesWords(1, 1, 'exactly one shell'),
    ({ args: [shell] }) =>
      shell?.kind === 'fixed' && !SHELLS.includes(shell.value)
        ? aboutWord(
            shell,
            `There is no completion for "${shell.value}".`,
            `It takes ${SHELLS.join(', ')}.${didYouMean(shell.value, SHELLS)}`,
          )
        : undefined,
  ],
  cordon: [drains],
  uncordon: [drains],
  drain: [drains],
  delete: [
    deletes,
    (call) => (isSet(call, 'raw') ? rawFits.map((rule) => rule(call)).find(Boolean) : namesResources(false)(call)),
    clash('raw', 'interactive'),
  ],
  describe: [namesResources(true)],
  diff: [takesNoWords, needsOneOf('filename', 'kustomize'), filesFit, onlyWith('force-conflicts', 'server-side')],
  edit: [namesResources(true)],
  events: [
    wants('for', (value) => value === '' || /^[^/]+\/[^/]*$/.test(value), 'TYPE/NAME'),
    wants('types', (value) => value.split(',').every((type) => /^(?:normal|warning)$/i.test(type)), 'Normal or Warning'),
  ],
  explain: [explainsOne],
  expose: [namesResources(false)],
  get: [getsSomething, showsLabels, ...rawFits],
  label: [
    resourcesFirst(isPair),
    (call) => (isOn(call, 'list') ? undefined : needsChange(isPair, 'label')(call)),
    labelsFit,
    notBothWays,
    clash('list', 'output'),
    localNotServer,
    changesResources(false, pairTarget),
  ],
  patch: [
    (call) =>
      isSet(call, 'patch') && isSet(call, 'patch-file')
        ? clash('patch', 'patch-file')(call)
        : needsOneOf('patch', 'patch-file')(call),
    localNotServer,
    (call) =>
      isOn(call, 'local')
        ? call.args[0] && aboutWord(call.args[0], '--local works on files only.', 'Name a file with -f instead of a resource.')
        : namesResources(false)(call),
  ],
  proxy: [
    (call) =>
      isSet(call, 'unix-socket') && flagOf(call, 'port') && flagOf(call, 'port')?.value !== '8001'
        ? clash('port', 'unix-socket')(call)
        : undefined,
  ],
  replace: [replaces, needsOneOf('filename', 'kustomize'), filesFit, ...rawFits],
  'rollout history': [...rolls, wants('revision', (value) => !value.startsWith('-'), '0 or more')],
  'rollout pause': rolls,
  'rollout restart': rolls,
  'rollout resume': rolls,
  'rollout status': [...rolls, wants('revision', (value) => !value.startsWith('-'), '0 or more')],
  'rollout undo': rolls,
  scale: [
    needsFlag('replicas'),
    wants('replicas', (value) => !value.startsWith('-'), '0 or more'),
    wants('current-replicas', (value) => !value.startsWith('-') || value === '-1', '-1 or more'),
    namesResources(false),
  ],
  'set env': [
    allOrSelector,
    resourcesFirst(isVariable),
    environment,
    localNotServer,
    clash('list', 'output'),
    onlyWith('keys', 'from'),
    changesResources(false, (call) => resourcesBefore(call, isVariable)),
  ],
  'set image': [resourcesFirst(isPair), needsChange(isPair, 'image'), localNotServer, changesResources(false, pairTarget)],
  'set resources': [
    localNotServer,
    needsOneOf('limits', 'requests'),
    wants('limits', isResourceList, 'RESOURCE=QUANTITY'),
    wants('requests', isResourceList, 'RESOURCE=QUANTITY'),
    changesResources(false),
  ],
  'set selector': [],
  'set serviceaccount': [
    localNotServer,
    (call) =>
      countArgs(call).most === 0
        ? about(call, 'Which service account?', 'Write the resource, then the service account.')
        : undefined,
  ],
  'set subject': [
    localNotServer,
    needsOneOf('user', 'group', 'serviceaccount'),
    wants('serviceaccount', /^[^:]*:[^:]+$/, 'NAMESPACE:NAME'),
    changesResources(false),
  ],
  taint: [resourcesFirst(isTaint), taintsNodes, needsChange(isTaint, 'taint'), taintsFit, allOrSelector],
  'top node': [
    takesWords(0, 1, 'one name at most'),
    (call) =>
      call.args.length > 0 && isSet(call, 'selector')
        ? aboutFlag(call, 'selector', 'A name and a selector cannot stand together.', 'Keep one of them.')
        : undefined,
  ],
  'top pod': [
    takesWords(0, 1, 'one name at most'),
    (call) =>
      call.args.length > 0 && (isSet(call, 'selector') || isSet(call, 'field-selector'))
        ? aboutFlag(
            call,
            isSet(call, 'selector') ? 'selector' : 'field-selector',
            'A name and a selector cannot stand together.',
            'Keep one of them.',
          )
        : undefined,
  ],
  version: [takesNoWords],
  wait: [waitsFor, needsOneOf('for'), namesResources(false)],
};
