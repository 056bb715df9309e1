import { didYouMean } from '../../../problems/nearest.ts';
import { flagOf, isOn, isSet, type Call } from '../call.ts';
import { aboutFlag, aboutWord, clash, needsOneOf, onlyWith, takesNoWords, takesWords, wants, type Rule } from './conditions.ts';
import { isSelector } from './formats.ts';
import { rawFits } from './create.ts';
import { changesResources } from './changing.ts';
import { namesResources } from './resources.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

const isWatching = (call: Call): boolean => isOn(call, 'watch') || isOn(call, 'watch-only');

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

const waitsFor: Rule = wants('for', isCondition, "delete, create, condition=NAME or jsonpath='{…}'=VALUE");

function isCondition(value: string): boolean {
  if (/^(?:delete|create)$/i.test(value) || value.startsWith('condition=')) return true;
  const parts = value.startsWith('jsonpath=') ? value.slice(9).replaceAll('==', '').split('=') : [];
  const [path = '', wanted] = parts;
  return (
    (parts.length === 1 || parts.length === 2) &&
    /^(?:\{\.?[^{}]+\}|\.?[^{}]+)$/.test(path) &&
    wanted?.replaceAll(/["']/g, '') !== ''
  );
}

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
  return namesResources()(call);
};

const completesShell: Rule = ({ args: [shell] }) =>
  shell?.kind === 'fixed' && !SHELLS.includes(shell.value)
    ? aboutWord(
        shell,
        `There is no completion for "${shell.value}".`,
        `It takes ${SHELLS.join(', ')}.${didYouMean(shell.value, SHELLS)}`,
      )
    : undefined;

/** `top` shows one thing, or what a selector finds. */
const topShowsOne: Rule[] = [
  wants('selector', isSelector, 'a label selector'),
  takesWords(0, 1, 'one name at most'),
  (call) => {
    const selector = ['selector', 'field-selector'].find((name) => isSet(call, name));
    return call.args.length > 0 && selector !== undefined
      ? aboutFlag(call, selector, 'A name and a selector cannot stand together.', 'Keep one of them.')
      : undefined;
  },
];

const revision = wants('revision', (value) => !value.startsWith('-'), '0 or more');

/** Commands that only look. */
export const readingRules: Record<string, Rule[]> = {
  'api-resources': [takesNoWords],
  'api-versions': [takesNoWords],
  'apply view-last-applied': [namesResources(undefined, ['selector', 'all'])],
  'auth can-i': [canIAsksOne],
  completion: [takesWords(1, 1, 'exactly one shell'), completesShell],
  describe: [namesResources()],
  events: [
    wants('for', (value) => value === '' || /^[^/]+\/[^/]*$/.test(value), 'TYPE/NAME'),
    wants('types', (value) => value.split(',').every((type) => /^(?:normal|warning)$/i.test(type)), 'Normal or Warning'),
  ],
  explain: [takesWords(1, 1, 'exactly one type or field, such as pod.spec')],
  get: [getsSomething, showsLabels, ...rawFits],
  kustomize: [takesWords(0, 1, 'one folder or URL')],
  proxy: [
    (call) =>
      isSet(call, 'unix-socket') && flagOf(call, 'port') && flagOf(call, 'port')?.value !== '8001'
        ? clash('port', 'unix-socket')(call)
        : undefined,
  ],
  'rollout history': [namesResources(), revision],
  'rollout status': [namesResources(), revision],
  'top node': topShowsOne,
  'top pod': topShowsOne,
  version: [(call) => (isOn(call, 'client') ? undefined : takesNoWords(call))],
  wait: [waitsFor, needsOneOf('for'), changesResources()],
};
