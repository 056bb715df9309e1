import type { Finding } from '../problems/problem.ts';
import { followsFrom } from './goes-on.ts';

/** A stretch of a console fence. `start` and `end` are UTF-16 offsets in the fence's text; a command starts behind its `$ `. */
export type TranscriptPart = { kind: 'command' | 'output'; text: string; start: number; end: number };

/**
 * Splits a console fence into commands and their outputs, in order. A line that starts with `$ ` is a command; it goes on
 * where a shell would ask for more. Every other line is output.
 */
export function readTranscript(text: string): { parts: TranscriptPart[]; findings: Finding[] } {
  const parts: TranscriptPart[] = [];
  let goesOn: (line: string) => boolean = () => false;
  for (const { line, start } of linesOf(text)) {
    const last = parts.at(-1);
    const end = start + line.length;
    if (last && goesOn(line)) extend(last, line, end);
    else if (/^\$ ?/.test(line) && (line === '$' || line.startsWith('$ '))) {
      parts.push({ kind: 'command', text: line.slice(2), start: Math.min(start + 2, end), end });
      goesOn = followsFrom(line.slice(2));
    } else if (last?.kind === 'output') extend(last, line, end);
    else parts.push({ kind: 'output', text: line, start, end });
  }
  return {
    parts: parts.map(withoutBlankEnds).filter((part) => part.kind === 'command' || part.text !== ''),
    findings: check(parts),
  };
}

function extend(part: TranscriptPart, line: string, end: number): void {
  part.text += `\n${line}`;
  part.end = end;
}

/** The shell text of a fence, with its place in it: a script as a whole, each command of a console; undefined where it holds none. */
export function readCommands(language: string, text: string): { text: string; start: number }[] | undefined {
  if (language === 'sh') return [{ text, start: 0 }];
  return language === 'console' ? readTranscript(text).parts.filter(({ kind }) => kind === 'command') : undefined;
}

/** Blank lines between an output and the next prompt are spacing of the source, not output. */
function withoutBlankEnds(part: TranscriptPart): TranscriptPart {
  if (part.kind === 'command') return part;
  const text = part.text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  const start = part.start + part.text.indexOf(text);
  return { ...part, text, start, end: start + text.length };
}

function check(parts: readonly TranscriptPart[]): Finding[] {
  const findings: Finding[] = [];
  if (!parts.some(({ kind }) => kind === 'command'))
    findings.push({
      code: 'fence/transcript',
      start: 0,
      end: parts[0]?.end ?? 1,
      message: 'This console fence holds no command.',
      advice: 'Put "$ " before each command, or use "text" for an output alone.',
    });
  for (const { kind, text, start, end } of parts)
    if (kind === 'command' && text.trim() === '')
      findings.push({
        code: 'fence/transcript',
        start,
        end: end + 1,
        message: 'There is no command behind "$".',
        advice: 'Write one, or remove the line.',
      });
  return findings;
}

function linesOf(text: string): { line: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = { line, start };
    start += line.length + 1;
    return at;
  });
}
