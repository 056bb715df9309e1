import { didYouMean, nearest } from '../../problems/nearest.ts';
import type { Finding } from '../../problems/problem.ts';
import { flagOf, type Call, type FlagUse } from './call.ts';
import { nameOf, type Parsed } from './parse.ts';
import { changingRules } from './rules/changing.ts';
import type { Rule } from './rules/conditions.ts';
import { configRules } from './rules/config.ts';
import { createRules, imageFits } from './rules/create.ts';
import { commonRules } from './rules/common.ts';
import { lateRules } from './rules/late.ts';
import { readingRules } from './rules/reading.ts';
import { settingRules } from './rules/setting.ts';
import { podRules } from './rules/pods.ts';
import { checkValueList } from './rules/value-lists.ts';
import type { TreeIndex } from './tree.ts';
import { checkType } from './values.ts';

const rules: Record<string, Rule[]> = {
  ...createRules,
  ...configRules,
  ...podRules,
  ...readingRules,
  ...changingRules,
  ...settingRules,
};

/**
 * What kubectl itself rejects in a call before it connects.
 * @param strict also what is certain to fail behind the connection, which a run without a cluster cannot tell
 */
export function checkCall({ call, findings }: Parsed, index: TreeIndex, strict = false): Finding[] {
  const unknown = checkCommand(call, index, flagOf(call, 'help') !== undefined);
  if (call.path === '' && unknown.length > 0) return unknown; // whose flags they are is not known either
  const words = [...findings, ...checkValues(call)];
  if (words.length > 0) return words;
  if (unknown.length > 0 || flagOf(call, 'help')) return unknown;
  const late = strict ? (lateRules[call.path] ?? []) : [];
  const list = [
    ...call.flags.map((use) => checkValueList(call, use, strict)),
    ...[...commonRules, ...(rules[call.path] ?? []), ...late].map((rule) => rule(call)),
    imageOf(call),
    ...(strict ? call.flags.map((use) => gluedName(call, use, index)) : []),
  ];
  return withoutDoubles(list.filter((finding) => finding !== undefined));
}

function imageOf(call: Call): Finding | undefined {
  return call.path === 'run' || call.path === 'debug' ? imageFits(call) : undefined;
}

/** `-namespace shop` is read as `-n amespace` and a word `shop`: kubectl does not complain, and does something else. */
function gluedName(call: Call, { flag, value, start, end, valueStart }: FlagUse, index: TreeIndex): Finding | undefined {
  const meant = `${flag.short}${value?.split('=')[0]}`;
  if (flag.short === undefined || value === undefined || valueStart !== start + 2 || !index.flagsOf(call.path).byName.has(meant))
    return undefined;
  return {
    code: 'command/flag',
    start,
    end,
    message: `-${meant} is read as -${flag.short} with the value "${value}".`,
    advice: `Write --${meant}.`,
  };
}

function checkValues(call: Call): Finding[] {
  return call.flags.flatMap((use) => {
    const wrong = use.value === undefined ? undefined : checkType(use.flag.type, use.value);
    return wrong === undefined ? [] : [valueFinding(use, wrong)];
  });
}

function valueFinding({ flag, value = '', valueStart, valueEnd }: FlagUse, wrong: string): Finding {
  const advice =
    flag.type === 'duration' && /^\d+$/.test(value) ? `Write the unit: ${value}s.` : (flag.help.split('\n')[0] ?? '');
  return { code: 'command/value', start: valueStart, end: valueEnd, message: `--${flag.name} ${wrong}, not "${value}".`, advice };
}

/** A word where a command should stand: behind `kubectl`, or behind a command that only holds others. */
function checkCommand(call: Call, index: TreeIndex, help: boolean): Finding[] {
  const [word] = call.args;
  const isGroup = call.path === '' || index.tree.commands[call.path]?.group === true;
  if (!isGroup || (help && (call.path !== '' || word === undefined))) return [];
  if (word === undefined) return call.path === '' || call.appended ? [] : [groupFinding(call, index)];
  if (word.kind !== 'fixed') return [];
  const names = [...index.childrenOf(call.path).keys()];
  const at = { code: 'command/unknown', start: word.start, end: word.end } as const;
  if (names.includes(word.value))
    return [
      {
        ...at,
        message: `A flag before "${word.value}" hides the command.`,
        advice: 'Write the command first: only global flags may stand before it.',
      },
    ];
  const plugin =
    call.path === '' && nearest(word.value, names) === undefined ? ' If it is a plugin, mark the block with plugin=NAME.' : '';
  const advice = `See "${nameOf(call)} --help".${didYouMean(word.value, names)}${plugin}`;
  return [{ ...at, message: `${nameOf(call)} has no command "${word.value}".`, advice }];
}

/** A command that only holds others, alone: kubectl prints its help and ends with an error. */
function groupFinding(call: Call, index: TreeIndex): Finding {
  const names = [...new Set(index.childrenOf(call.path).values())].map((path) => path.slice(call.path.length + 1));
  const advice = `Add one of: ${names.join(', ')}.`;
  return { code: 'command/rule', start: call.start, end: call.end, message: `${nameOf(call)} needs a subcommand.`, advice };
}

function withoutDoubles(findings: Finding[]): Finding[] {
  return findings.filter(
    ({ start, end, message }, at) =>
      findings.findIndex((other) => other.start === start && other.end === end && other.message === message) === at,
  );
}
