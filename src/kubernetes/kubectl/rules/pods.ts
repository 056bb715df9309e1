import type { Finding } from '../../../problems/problem.ts';
import { countArgs, flagOf, isOn, isSet, type Call } from '../call.ts';
import {
  about,
  aboutFlag,
  aboutWord,
  clash,
  needsFlag,
  needsOneOf,
  onlyWith,
  takesWords,
  wants,
  type Rule,
} from './conditions.ts';
import { isVariableName } from './formats.ts';
import { nameOrFile } from './resources.ts';

const waitsLong = wants('pod-running-timeout', (value) => !/^[-0](?![\d.]*[1-9])|^-/.test(value), 'more than zero');

const execNeedsDashes: Rule = (call) => {
  const words = call.dash < 0 ? call.args : call.args.slice(0, call.dash);
  const extra = words[1] ?? (isSet(call, 'filename') ? words[0] : undefined);
  if (call.dash >= 0 || extra === undefined) return undefined;
  const rest = call.args
    .slice(call.args.indexOf(extra))
    .map(({ text }) => text)
    .join(' ');
  return aboutWord(
    extra,
    'exec needs "--" before the command that runs in the container.',
    `Write: -- ${rest}. kubectl 1.31 and newer accept nothing else.`,
  );
};

const execNeedsBoth: Rule = (call) => {
  if (call.appended) return undefined;
  if (!isSet(call, 'filename') && (call.args.length === 0 || call.dash === 0))
    return about(call, 'exec does not say in which Pod.', 'Write its name before "--".');
  if (call.dash >= 0 && call.dash < call.args.length) return undefined;
  return about(call, 'exec does not say what to run.', 'Add the command: -- sh.');
};

/** `-c -- sh`: the flag before `--` lacks its value and takes `--`. */
const dashesSwallowed: Rule = (call) => {
  const use = call.dash < 0 ? call.flags.find(({ value }) => value === '--') : undefined;
  if (use === undefined) return undefined;
  const { start, end } = use;
  return {
    code: 'command/rule',
    start,
    end,
    message: `--${use.flag.name} took "--" as its value.`,
    advice: 'Write the value before "--".',
  };
};

const runsSomething: Rule = (call) => dashesSwallowed(call) ?? execNeedsDashes(call) ?? execNeedsBoth(call);

/** `-t` without `-i`: there is no terminal without input. */
const ttyNeedsStdin: Rule = (call) =>
  isOn(call, 'tty') && !isOn(call, 'stdin') ? aboutFlag(call, 'tty', '-t needs -i.', 'Write -it.') : undefined;

const isAttached = (call: Call): boolean => (flagOf(call, 'attach') ? isOn(call, 'attach') : isOn(call, 'stdin'));

const attachedRuns: Rule = (call) => {
  if (isOn(call, 'rm') && !isAttached(call))
    return aboutFlag(call, 'rm', '--rm works only with an attached container.', 'Add -it, or --attach.');
  const dry = flagOf(call, 'dry-run');
  const isDry = dry !== undefined && !/^(?:none|0|f|F|FALSE|false|False)$/.test(dry.value ?? '');
  return isDry && isAttached(call)
    ? aboutFlag(call, 'dry-run', '--dry-run cannot stand with -i or --attach.', 'Leave -i out.')
    : undefined;
};

const logsNamesOne: Rule = (call) => {
  const { most } = countArgs(call);
  const selector = isSet(call, 'selector');
  if (most === 0 && !selector)
    return about(call, 'logs does not say of which Pod.', 'Write a Pod, TYPE/NAME, or a selector with -l.');
  if (selector && call.args.some(({ kind }) => kind === 'fixed'))
    return aboutFlag(call, 'selector', 'A name and a selector cannot stand together.', 'Keep the name, or -l.');
  return undefined;
};

const isCopyPath = (value: string): 'local' | 'remote' | 'odd' => {
  const colon = value.indexOf(':');
  if (colon < 0) return 'local';
  return colon === 0 || value.slice(0, colon).split('/').length > 2 ? 'odd' : 'remote';
};

const copiesBetween: Rule = (call): Finding | undefined => {
  const [from, to] = call.args;
  if (from === undefined || to === undefined || from.kind === 'open' || to.kind === 'open') return undefined;
  const odd = [from, to].find(({ value }) => isCopyPath(value) === 'odd');
  if (odd) return aboutWord(odd, `"${odd.text}" is not a place to copy.`, 'Write a local path, or [NAMESPACE/]POD:PATH.');
  const remote = [from, to].filter(({ value }) => isCopyPath(value) === 'remote');
  const unknown = [from, to].some(({ kind }) => kind !== 'fixed');
  if (remote.length === 2) return aboutWord(to, 'Both places are in a Pod.', 'One of them has to be local.');
  if (remote.length === 0 && !unknown) return aboutWord(to, 'Both places are local.', 'One of them has to be POD:PATH.');
  const empty = [from, to].find(({ value }) => value === '' || value.endsWith(':'));
  return empty && aboutWord(empty, 'The path is empty.', 'Write a path behind the colon.');
};

const debugNeedsImage: Rule = (call) => {
  if (call.appended) return undefined;
  const command = call.dash >= 0 && call.args.length > call.dash;
  if (flagOf(call, 'attach') && isOn(call, 'attach') && !isSet(call, 'image') && !isSet(call, 'container'))
    return aboutFlag(call, 'attach', '--attach needs a container.', 'Add --image or --container.');
  if (!isSet(call, 'copy-to')) return needsOneOf('image')(call);
  if (!isSet(call, 'image') && !isSet(call, 'set-image') && !command)
    return about(call, 'A copy for debugging has to change something.', 'Add --image, --set-image or a command behind "--".');
  return command && !isSet(call, 'image') && !isSet(call, 'container')
    ? about(call, 'The command has no container.', 'Add --container or --image.')
    : undefined;
};

/** Commands about one Pod and its containers. */
export const podRules: Record<string, Rule[]> = {
  'cluster-info dump': [waitsLong],
  attach: [takesWords(1, 2, 'POD, TYPE/NAME or TYPE NAME'), waitsLong],
  cp: [takesWords(2, 2, 'a source and a destination'), copiesBetween],
  debug: [
    debugNeedsImage,
    ...['replace', 'same-node', 'set-image'].map((name) => onlyWith(name, 'copy-to')),
    clash('target', 'copy-to'),
    nameOrFile,
    ttyNeedsStdin,
    (call) => {
      const targets = call.dash >= 0 && call.args.length > call.dash ? call.dash : call.args.length;
      return targets === 0 && !isSet(call, 'filename') && !call.appended
        ? about(call, 'debug does not say what to debug.', 'Write a Pod, or node/NAME, before "--".')
        : undefined;
    },
  ],
  exec: [runsSomething, nameOrFile, waitsLong],
  logs: [
    logsNamesOne,
    takesWords(0, 2, 'a Pod and, if need be, a container'),
    wants(
      'since-time',
      (value) => value === '' || /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[-+]\d\d:\d\d)$/.test(value),
      'a time such as 2026-01-31T10:00:00Z',
    ),
    waitsLong,
  ],
  'port-forward': [takesWords(2, Number.POSITIVE_INFINITY, 'POD or TYPE/NAME, and at least one port'), waitsLong],
  run: [
    (call) =>
      call.appended || call.args.length > 0
        ? undefined
        : about(call, 'run needs a name for the Pod.', 'Write it before --image.'),
    needsFlag('image'),
    wants('image', /./, 'an image'),
    ttyNeedsStdin,
    (call) =>
      isOn(call, 'expose') && !isSet(call, 'port')
        ? aboutFlag(call, 'expose', '--expose needs --port.', 'Add --port=NUMBER.')
        : undefined,
    attachedRuns,
    wants('env', (value) => /=/.test(value) && isVariableName(value.split('=')[0] ?? ''), 'NAME=VALUE'),
    wants('annotations', /^[^=].*=|-$/s, 'KEY=VALUE'),
    wants('port', /^(?:[-+]?\d+)?$/, 'a number'),
    wants(
      'labels',
      (value) => value === '' || value.split(',').every((pair) => /^[^=]+=[^=]*$/.test(pair)),
      'KEY=VALUE,KEY=VALUE',
    ),
    waitsLong,
  ],
};
