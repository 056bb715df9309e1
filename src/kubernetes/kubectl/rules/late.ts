import { countArgs, flagOf, isOn, isSet, type Call } from '../call.ts';
import type { Word } from '../shell.ts';
import { about, aboutFlag, aboutWord, clash, needsOneOf, wants, type Rule } from './conditions.ts';
import { urlRules } from './create.ts';
import { isColumns, isJsonpath, isResourceList } from './formats.ts';
import { isPair, isTaint, isVariable, needsChange, resourcesBefore } from './pairs.ts';
import { hasFiles } from './resources.ts';
import { WITH_ARGUMENT } from './value-lists.ts';

/** A type that needs a name, a selector or `--all` beside it. */
function namesOne(argsOf: (call: Call) => Word[] = ({ args }) => args): Rule {
  return (call) => {
    const args = argsOf(call);
    const [type] = args;
    const chosen =
      hasFiles(call) || isOn(call, 'local') || ['selector', 'field-selector', 'all'].some((name) => isSet(call, name));
    if (type?.kind !== 'fixed' || type.value.includes('/') || chosen || countArgs(call, args).most > 1) return undefined;
    return aboutWord(
      type,
      `Which ${type.value}? No name is given.`,
      'Add a name, or a selector with -l where the command takes one.',
    );
  };
}

/** `run -- sleep`: the first word of the command becomes the Pod's name. */
const nameBeforeDashes: Rule = (call) =>
  call.dash === 0 ? about(call, 'run needs a name for the Pod, before "--".', 'Write it before --image.') : undefined;

const oneContainer: Rule = (call) => {
  const [, inline] = call.args;
  if (inline && flagOf(call, 'container')) return aboutFlag(call, 'container', 'The container is named twice.', 'Keep -c.');
  if (!isOn(call, 'all-containers')) return undefined;
  if (isSet(call, 'container'))
    return aboutFlag(call, 'all-containers', '--all-containers and -c cannot stand together.', 'Keep one of them.');
  return inline?.kind === 'fixed'
    ? aboutWord(inline, '--all-containers and a container cannot stand together.', 'Keep one of them.')
    : undefined;
};

const sinceOnce: Rule = (call) =>
  /^[-+]?0[a-z]*$/.test(flagOf(call, 'since')?.value ?? '0') ? undefined : clash('since', 'since-time')(call);

const forcesAtOnce: Rule = (call) =>
  isOn(call, 'force') && Number(flagOf(call, 'grace-period')?.value ?? 0) > 0
    ? aboutFlag(
        call,
        'grace-period',
        '--force and a grace period above 0 cannot stand together.',
        'Write --grace-period=0, or leave --force out.',
      )
    : undefined;

const taintsNodes: Rule = (call) => {
  const resources = resourcesBefore(call, isTaint);
  const [type] = resources;
  if (type?.kind === 'fixed' && type.value.includes('/'))
    return aboutWord(type, 'taint takes the type and the name as two words.', 'Write: node NAME.');
  if (isOn(call, 'all') || isSet(call, 'selector') || countArgs(call, resources).most > 1) return undefined;
  return about(call, 'taint does not say which node.', 'Write its name, --all or a selector with -l.');
};

/** What stands behind `-o jsonpath=` and `-o custom-columns=`. */
function isOutput(value: string): boolean {
  const text = value.slice(value.indexOf('=') + 1);
  if (value.startsWith('custom-columns=')) return isColumns(text);
  return !/^jsonpath(?:-as-json)?=/.test(value) || isJsonpath(text);
}

/** `-o jsonpath` alone: the template stands behind `=`, or in --template. */
const outputHasText: Rule = (call) => {
  const format = /^([a-z-]+)=?$/.exec(flagOf(call, 'output')?.value ?? '')?.[1] ?? '';
  if (!WITH_ARGUMENT.test(`${format}=`) || isSet(call, 'template')) return undefined;
  return aboutFlag(call, 'output', `-o ${format} does not say what to print.`, `Write it behind "=": -o ${format}=…`);
};

const pairTarget = (call: Call) => resourcesBefore(call, isPair);

/**
 * What kubectl says only after it has asked the cluster: certain to fail, yet a run against a closed port does not tell.
 * `certain` values of flags are in `value-lists.ts`.
 */
export const lateRules: Record<string, Rule[]> = {
  annotate: [namesOne(pairTarget)],
  autoscale: [namesOne()],
  'create clusterrole': [...urlRules],
  delete: [namesOne(), forcesAtOnce],
  expose: [namesOne()],
  get: [outputHasText, wants('output', isOutput, 'jsonpath={…} with each { closed, or custom-columns=HEADER:PATH,…')],
  label: [namesOne(pairTarget)],
  logs: [
    sinceOnce,
    oneContainer,
    wants('limit-bytes', (value) => !value.startsWith('-'), '0 or more'),
    wants('since', (value) => !value.startsWith('-'), '0 or more'),
    wants('tail', (value) => !value.startsWith('-') || value === '-1', '-1 (all) or more'),
  ],
  patch: [namesOne()],
  'rollout undo': [wants('to-revision', (value) => !value.startsWith('-'), '0 or more')],
  run: [nameBeforeDashes],
  scale: [namesOne()],
  'set env': [namesOne((call) => resourcesBefore(call, isVariable))],
  'set image': [needsChange(isPair, 'image'), namesOne(pairTarget)],
  'set resources': [
    needsOneOf('limits', 'requests'),
    wants('limits', isResourceList, 'RESOURCE=QUANTITY, such as cpu=500m,memory=128Mi'),
    wants('requests', isResourceList, 'RESOURCE=QUANTITY, such as cpu=500m,memory=128Mi'),
    namesOne(),
  ],
  'set subject': [
    needsOneOf('user', 'group', 'serviceaccount'),
    wants('serviceaccount', /^[^:]*:[^:]+$/, 'NAMESPACE:NAME'),
    namesOne(),
  ],
  taint: [taintsNodes],
  wait: [namesOne()],
};
