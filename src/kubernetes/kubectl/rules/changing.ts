import { parseDocument } from 'yaml';
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
  wants,
  type Rule,
} from './conditions.ts';
import { rawFits } from './create.ts';
import { isQuantity, isSelector } from './formats.ts';
import {
  isPair,
  isTaint,
  labelsFit,
  localNeedsFiles,
  needsChange,
  notBothWays,
  resourcesBefore,
  resourcesFirst,
  taintsFit,
} from './pairs.ts';
import { allOrSelector, filesFit, hasFiles, nameOrFile, namesResources } from './resources.ts';

/** A command that works on resources or, with `--local`, on files only. */
export function changesResources(words: (call: Call) => Call['args'] = ({ args }) => args): Rule {
  const onServer = namesResources(words);
  const locally = localNeedsFiles(words);
  return (call) => (isOn(call, 'local') ? locally(call) : onServer(call));
}

/** `--local` never asks a server. */
export const localNotServer: Rule = (call) =>
  isOn(call, 'local') && flagOf(call, 'dry-run')?.value === 'server'
    ? aboutFlag(call, 'dry-run', '--local and --dry-run=server cannot stand together.', 'Write --dry-run=client.')
    : undefined;

/** The resources of a command that ends with pairs. */
export const pairTarget = (call: Call) => resourcesBefore(call, isPair);

const selectorFits = wants('selector', isSelector, 'a label selector, such as app=web or "tier in (a,b)"');

const drains: Rule = (call) => {
  const { most } = countArgs(call);
  if (most === 0 && !flagOf(call, 'selector'))
    return about(call, `${nameOf(call)} does not say which node.`, 'Write its name, or a selector with -l.');
  return call.args.some(({ kind }) => kind === 'fixed') && isSet(call, 'selector')
    ? aboutFlag(call, 'selector', 'A node and a selector cannot stand together.', 'Keep one of them.')
    : undefined;
};

const prunes: Rule = (call) => {
  if (!isOn(call, 'prune')) return isSet(call, 'applyset') ? onlyWith('applyset', 'prune')(call) : undefined;
  if (isOn(call, 'force')) return clash('prune', 'force')(call);
  if (isSet(call, 'applyset')) {
    const other = ['all', 'selector', 'prune-allowlist'].find((name) => isSet(call, name));
    return other === undefined
      ? undefined
      : aboutFlag(call, other, `--${other} cannot stand with --applyset.`, 'Keep one of them.');
  }
  if (!isOn(call, 'all') && !isSet(call, 'selector'))
    return aboutFlag(call, 'prune', '--prune has to say what it may delete.', 'Add a selector (-l), or --all.');
  return isOn(call, 'server-side') ? clash('prune', 'server-side')(call) : undefined;
};

const appliesOnServer: Rule = (call) => {
  const dry = flagOf(call, 'dry-run');
  if (isOn(call, 'force-conflicts') && !isOn(call, 'server-side')) return onlyWith('force-conflicts', 'server-side')(call);
  if (isOn(call, 'server-side') && isOn(call, 'force')) return clash('server-side', 'force')(call);
  if (isOn(call, 'server-side') && dry !== undefined && (dry.value === 'client' || dry.bare))
    return aboutFlag(call, 'dry-run', '--server-side cannot be tried on the client.', 'Write --dry-run=server.');
  if (isOn(call, 'force') && dry?.value === 'server') return clash('force', 'dry-run')(call);
  return isSet(call, 'subresource') ? onlyWith('subresource', 'server-side')(call) : undefined;
};

const deletes: Rule = (call) => {
  const grace = flagOf(call, 'grace-period')?.value;
  return isOn(call, 'now') && grace !== undefined && grace !== '-1' ? clash('now', 'grace-period')(call) : undefined;
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

const taintsSomething: Rule = (call) =>
  resourcesBefore(call, isTaint).length === 0
    ? about(call, 'taint does not say which node.', 'Write: node NAME KEY=VALUE:EFFECT.')
    : undefined;

const autoscales: Rule = (call) => {
  const max = Number(flagOf(call, 'max')?.value ?? 1);
  const min = Number(flagOf(call, 'min')?.value ?? -1);
  if (max < 1) return aboutFlag(call, 'max', '--max has to be at least 1.', 'Write a larger number.');
  if (max < min) return aboutFlag(call, 'max', '--max is smaller than --min.', 'Write a larger --max.');
  return Number(flagOf(call, 'cpu-percent')?.value ?? 0) > 0 ? clash('cpu-percent', 'cpu')(call) : undefined;
};

const isTarget = (value: string): boolean =>
  value === '' || (value.trim().endsWith('%') ? /^\d+%$/.test(value.trim()) : isQuantity(value.trim()));

const signs: Rule[] = [
  (call) =>
    countArgs(call).most === 0 && !hasFiles(call)
      ? about(call, 'Which signing request?', 'Write its name, or -f FILE.')
      : undefined,
  nameOrFile,
];

/** A patch that starts with a brace goes to the server as it is; any other is read as YAML first. */
function isReadable(patch: string): boolean {
  return patch.trimStart().startsWith('{') || parseDocument(patch).errors.length === 0;
}

const patchesOnce: Rule = (call) =>
  isSet(call, 'patch') && isSet(call, 'patch-file')
    ? clash('patch', 'patch-file')(call)
    : needsOneOf('patch', 'patch-file')(call);

const patchesResources: Rule = (call) => {
  const [first] = call.args;
  if (!isOn(call, 'local')) return namesResources()(call);
  return first && aboutWord(first, '--local works on files only.', 'Name a file with -f instead of a resource.');
};

const reconcilesHere: Rule = (call) =>
  flagOf(call, 'dry-run')?.value === 'server'
    ? aboutFlag(call, 'dry-run', 'reconcile knows no server-side trial.', 'Write --dry-run=client.')
    : undefined;

/** What `label` and `annotate` share. */
function changesPairs(what: string): Rule[] {
  return [
    allOrSelector,
    resourcesFirst(isPair),
    (call) => (isOn(call, 'list') ? undefined : needsChange(isPair, what)(call)),
    notBothWays,
    clash('list', 'output'),
    localNotServer,
    changesResources(pairTarget),
  ];
}

const deletesSomething: Rule = (call) =>
  isSet(call, 'raw')
    ? rawFits.map((rule) => rule(call)).find((finding) => finding !== undefined)
    : namesResources(undefined, ['selector', 'field-selector', 'all'])(call);

/** Commands that change objects or nodes. */
export const changingRules: Record<string, Rule[]> = {
  annotate: changesPairs('annotation'),
  apply: [takesNoWords, needsOneOf('filename', 'kustomize'), filesFit, selectorFits, allOrSelector, appliesOnServer, prunes],
  'apply edit-last-applied': [namesResources()],
  'apply set-last-applied': [needsOneOf('filename')],
  'auth reconcile': [needsOneOf('filename', 'kustomize'), filesFit, takesNoWords, reconcilesHere],
  autoscale: [
    needsFlag('max'),
    autoscales,
    wants('cpu', isTarget, 'a percentage or a quantity, such as 80% or 500m'),
    wants('memory', isTarget, 'a percentage or a quantity, such as 80% or 512Mi'),
    namesResources(),
  ],
  'certificate approve': signs,
  'certificate deny': signs,
  cordon: [drains],
  delete: [deletes, allOrSelector, deletesSomething, clash('raw', 'interactive')],
  diff: [takesNoWords, needsOneOf('filename', 'kustomize'), filesFit, selectorFits, onlyWith('force-conflicts', 'server-side')],
  drain: [drains, wants('pod-selector', isSelector, 'a label selector')],
  edit: [namesResources()],
  expose: [namesResources(undefined, [])],
  label: [...changesPairs('label'), labelsFit],
  patch: [patchesOnce, wants('patch', isReadable, 'YAML or JSON'), localNotServer, patchesResources],
  replace: [
    replaces,
    needsOneOf('filename', 'kustomize'),
    (call) => (isSet(call, 'raw') ? undefined : (filesFit(call) ?? (isOn(call, 'force') ? nameOrFile(call) : undefined))),
    ...rawFits,
  ],
  'rollout pause': [namesResources()],
  'rollout restart': [namesResources()],
  'rollout resume': [namesResources()],
  'rollout undo': [namesResources()],
  scale: [
    needsFlag('replicas'),
    wants('replicas', (value) => !value.startsWith('-'), '0 or more'),
    wants('current-replicas', (value) => !value.startsWith('-') || value === '-1', '-1 or more'),
    namesResources(),
  ],
  taint: [resourcesFirst(isTaint), taintsSomething, needsChange(isTaint, 'taint'), taintsFit],
  uncordon: [drains],
};
