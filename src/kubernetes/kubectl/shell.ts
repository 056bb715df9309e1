import { forEachChild, parse, type Command, type SyntaxNode, type Word as Node, type WordPart } from 'unbash';
import type { Finding } from '../../problems/problem.ts';
import { maskPlaceholders, unmask } from './placeholders.ts';

/**
 * A word as kubectl would get it. `value` is decoded, `text` as written; `fixed` words are known while writing,
 * `filled` ones stand for one unknown word (`<pod>`, `"$POD"`), `open` ones for any number (`$PODS`, `$(…)`, `{a,b}`).
 */
export type Word = { value: string; text: string; start: number; end: number; kind: 'fixed' | 'filled' | 'open' };

/** A heredoc's body, in place. `dynamic` when the shell would change it. */
export type Heredoc = { start: number; end: number; dynamic: boolean };

/** One simple command: its words (redirections left out), wherever it stands: in a pipe, a loop, a `$(…)`. */
export type ShellCommand = { words: Word[]; start: number; end: number; heredocs: Heredoc[] };

/** Reads shell text, prompts already blanked. Offsets are in `text`. */
export function readShell(text: string): { commands: ShellCommand[]; findings: Finding[] } {
  const masked = maskPlaceholders(text);
  const commands: ShellCommand[] = [];
  const findings: Finding[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Script') {
      if (node.source !== undefined) return; // backticks with escapes: its offsets are not ours
      for (const { message, pos } of node.errors ?? []) findings.push(syntaxFinding(message, pos, text));
    }
    if (node.type === 'Command') commands.push(readCommand(node, text));
    forEachChild(node, visit);
  };
  visit(parse(masked));
  return { commands: commands.sort((a, b) => a.start - b.start), findings };
}

function readCommand(node: Command, text: string): ShellCommand {
  const words = [...(node.name ? [node.name] : []), ...node.args].map((word) => readWord(word, text));
  const heredocs = node.redirects.flatMap((redirect) => {
    if (redirect.type !== 'HereDoc') return [];
    const { body, delimiter } = redirect;
    const dynamic = delimiter?.quoted === false && (body.parts ?? []).some((part) => part.type !== 'Literal');
    return [{ start: body.pos, end: body.end, dynamic }];
  });
  return { words, start: words[0]?.start ?? node.pos, end: words.at(-1)?.end ?? node.end, heredocs };
}

type Argument = { pos: number; end: number; text: string; value?: unknown; parts?: readonly WordPart[] | undefined };

function readWord(node: Argument, text: string): Word {
  const written = text.slice(node.pos, node.end);
  const value = typeof node.value === 'string' ? node.value : written;
  const placeholder = unmask(value, written);
  const kind = kindOf(node.parts ?? []);
  return {
    value: placeholder ?? value,
    text: written,
    start: node.pos,
    end: node.end,
    kind: kind === 'fixed' && placeholder ? 'filled' : kind,
  };
}

function kindOf(parts: readonly (WordPart | Node)[]): Word['kind'] {
  let kind: Word['kind'] = 'fixed';
  for (const part of parts) {
    if (OPEN.has(part.type)) return 'open';
    if (part.type === 'DoubleQuoted' && part.parts.some(({ type }) => type !== 'Literal'))
      kind = /\$@|\[@\]/.test(part.text) ? 'open' : 'filled';
  }
  return kind;
}

const OPEN = new Set([
  'SimpleExpansion',
  'ParameterExpansion',
  'CommandExpansion',
  'ArithmeticExpansion',
  'BraceExpansion',
  'ProcessSubstitution',
]);

function syntaxFinding(message: string, pos: number, text: string): Finding {
  const start = Math.min(pos, Math.max(0, text.length - 1));
  return {
    code: 'command/syntax',
    start,
    end: Math.min(text.length, start + 1),
    message: `The shell cannot read this: ${message}.`,
    advice: 'Close every quote and bracket, and quote a value that holds ( ) < > | & or ;.',
  };
}
