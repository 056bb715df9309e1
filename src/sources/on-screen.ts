import { readTranscript } from '../fence/transcript.ts';
import type { ScreenLine } from '../share/picture.ts';
import type { NoteFence } from './note.ts';

const OUTPUT_LINES = 8;
const BEFORE = 3; // lines of output shown before the words

/**
 * The first output of these fences that shows the words among other lines, with its command: what a reader has on the screen.
 * Undefined where no output does; one that is nothing but the words says no more than they do.
 */
export function findOnScreen(words: string, fences: readonly NoteFence[]): { lines: ScreenLine[]; alarm: string[] } | undefined {
  for (const { fence, text } of fences) {
    if (fence.language !== 'console') continue;
    const { parts } = readTranscript(text);
    const index = parts.findIndex((part) => part.kind === 'output' && part.text.includes(words) && part.text.includes('\n'));
    const [before, output] = [parts[index - 1], parts[index]];
    if (output === undefined) continue;
    const command = before?.kind === 'command' ? before.text.split('\n') : [];
    return {
      lines: [
        ...command.map((line, at) => ({ text: line, command: true, prompt: at === 0 })),
        ...excerpt(output.text.split('\n'), words).map((line) => ({ text: line, command: false, prompt: false })),
      ],
      alarm: [words, ...fence.alarm.filter((word) => !words.includes(word))],
    };
  }
  return undefined;
}

/** The lines around the words; the head of a table stays above them. */
function excerpt(lines: readonly string[], words: string): string[] {
  const at = lines.findIndex((line) => line.includes(words));
  const from = Math.max(0, at - BEFORE);
  const head = from > 0 && /^[A-Z][A-Z -]+$/.test(lines[0] ?? '') ? lines.slice(0, 1) : [];
  return [...head, ...lines.slice(from, from + OUTPUT_LINES)];
}
