import { didYouMean, nearest } from '../../problems/nearest.ts';
import type { Finding } from '../../problems/problem.ts';
import { flagOf, type Call, type FlagUse } from './call.ts';
import { nameOf, type Parsed } from './parse.ts';
import { clusterRules } from './rules/cluster.ts';
import type { Rule } from './rules/conditions.ts';
import { configRules } from './rules/config.ts';
import { createRules, imageFits } from './rules/create.ts';
import { podRules } from './rules/pods.ts';
import { checkValueList } from './rules/value-lists.ts';
import type { TreeIndex } from './tree.ts';
import { checkType } from './values.ts';

const rules: Record<string, Rule[]> = { ...createRules, ...configRules, ...podRules, ...clusterRules };

/** Everything that kubectl itself would reject in a call, and what is certain to fail behind the connection. */
export function checkCall({ call, findings }: Parsed, index: TreeIndex): Finding[] {
  const words = [...findings, ...checkValues(call)];
  if (words.length > 0) return words;
  if (flagOf(call, 'help')) return checkCommand(call, index, true);
  const unknown = checkCommand(call, index, false);
  if (unknown.length > 0) return unknown;
  const list = [
    ...call.flags.map((use) => checkValueList(call, use)),
    ...(rules[call.path] ?? []).map((rule) => rule(call)),
    imageOf(call),
  ];
  return withoutDoubles(list.filter((finding) => finding !== undefined));
}

function imageOf(call: Call): Finding | undefined {
  return call.path === 'run' || call.path === 'debug' ? imageFits(call) : undefined;
}

function checkValues(call: Call): Finding[] {
  return call.flags.flatMap((use) => {
    const wrong = use.value === undefined || use.valueStart === use.valueEnd ? undefined : checkType(use.flag.type, use.value);
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
  if (!isGroup || word === undefined || word.kind !== 'fixed' || (help && call.path !== '')) return [];
  const names = [...index.childrenOf(call.path).keys()];
  const plugin =
    call.path === '' && nearest(word.value, names) === undefined ? ' If it is a plugin, mark the block with plugin=NAME.' : '';
  return [
    {
      code: 'command/unknown',
      start: word.start,
      end: word.end,
      message: `${nameOf(call)} has no command "${word.value}".`,
      advice: `See "${nameOf(call)} --help".${didYouMean(word.value, names)}${plugin}`,
    },
  ];
}

function withoutDoubles(findings: Finding[]): Finding[] {
  return findings.filter(
    ({ start, end, message }, at) =>
      findings.findIndex((other) => other.start === start && other.end === end && other.message === message) === at,
  );
}
