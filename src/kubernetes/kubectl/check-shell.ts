import { followsFrom } from '../../fence/goes-on.ts';
import { allShifted, shifted } from '../../problems/place.ts';
import type { Finding } from '../../problems/problem.ts';
import { checkCall } from './check.ts';
import { parseCall, type Parsed } from './parse.ts';
import { findKubectl, quotedScripts } from './programs.ts';
import { blankPrompts } from './prompts.ts';
import { readShell, type Heredoc, type ShellCommand, type Word } from './shell.ts';
import type { TreeIndex } from './tree.ts';

/** One call of kubectl in a text, checked. Offsets are in that text. */
export type CheckedCall = Parsed & {
  /** the words behind `kubectl`, as the shell hands them over */
  words: Word[];
  /** what the call reads from standard input, written in place */
  heredocs: Heredoc[];
};

export type ShellReport = { calls: CheckedCall[]; findings: Finding[] };

/**
 * `plugins`: first words that are no command of kubectl's own.
 * `partial`: the text names a command rather than calls it (inline code), so nothing counts as missing.
 * `strict`: also what kubectl notices only behind the connection; for our own pages, where no run can tell.
 */
export type ShellOptions = { plugins?: readonly string[]; partial?: boolean; strict?: boolean };

/** Finds and checks every call of kubectl in shell text, or in a terminal's text with `$ ` prompts. Never throws. */
export function checkShell(text: string, index: TreeIndex, options: ShellOptions = {}): ShellReport {
  const { commands, findings } = readCommands(blankPrompts(text));
  const calls = commands.flatMap((command) => checkCommand(command, index, options));
  return { calls, findings: [...findings, ...calls.flatMap((call) => call.findings)].sort((a, b) => a.start - b.start) };
}

function checkCommand(
  command: ShellCommand,
  index: TreeIndex,
  { plugins = [], partial = false, strict = false }: ShellOptions,
): CheckedCall[] {
  const found = findKubectl(command);
  if (found === undefined) return [];
  const parsed = parseCall(found, index);
  const isPlugin = parsed.call.path === '' && plugins.includes(parsed.call.args[0]?.value ?? '');
  const findings = isPlugin ? [] : checkCall(parsed, index, strict).filter(({ code }) => !partial || code !== 'command/rule');
  return [{ ...parsed, findings, words: found.words, heredocs: command.heredocs }];
}

/** The commands of a text, and those in scripts that it quotes. */
function readCommands(text: string): { commands: ShellCommand[]; findings: Finding[] } {
  const { commands, findings } = readScript(text);
  const quoted = commands
    .flatMap(quotedScripts)
    .flatMap(({ text: script, start }) => readShell(script).commands.map((command) => shiftCommand(command, start)));
  return { commands: [...commands, ...quoted], findings };
}

/** The whole text as one script; where the shell cannot read it (an output without prompts stands in it), command by command. */
function readScript(text: string): { commands: ShellCommand[]; findings: Finding[] } {
  const whole = readShell(text);
  if (whole.findings.length === 0) return whole;
  const parts = splitCommands(text).map(({ start, text: part }) => ({ start, isOurs: CALL.test(part), ...readShell(part) }));
  return {
    commands: parts.flatMap(({ start, commands, findings }) =>
      findings.length > 0 ? [] : commands.map((command) => shiftCommand(command, start)),
    ),
    findings: parts.filter(({ isOurs }) => isOurs).flatMap(({ start, findings }) => allShifted(findings, start)),
  };
}

/** A line that calls kubectl, also behind `sudo`, `if`, a pipe and the like. */
const CALL = /(?:^|[\s;|&(`])kubectl\s/;

function splitCommands(text: string): { start: number; text: string }[] {
  const parts: { start: number; text: string }[] = [];
  let goesOn: (line: string) => boolean = () => false;
  let start = 0;
  for (const line of text.split('\n')) {
    const last = parts.at(-1);
    if (last !== undefined && goesOn(line)) last.text += `\n${line}`;
    else {
      parts.push({ start, text: line });
      goesOn = followsFrom(line);
    }
    start += line.length + 1;
  }
  return parts;
}

function shiftCommand(command: ShellCommand, by: number): ShellCommand {
  return {
    ...shifted(command, by),
    words: command.words.map((word) => shifted(word, by)),
    heredocs: command.heredocs.map((heredoc) => shifted(heredoc, by)),
  };
}
