import { wordsToRun } from '../../../scripts/kubernetes/kubectl-verdict.ts';
import { readTranscript } from '../../../src/fence/transcript.ts';
import { checkShell, type CheckedCall } from '../../../src/kubernetes/kubectl/check-shell.ts';
import type { TreeIndex } from '../../../src/kubernetes/kubectl/tree.ts';
import type { Note, NoteFence } from '../../../src/sources/note.ts';

/** A command of a note: its words, the files that it reads and that no manifest is named like, and the output below it. */
export type SiteCommand = {
  place: string;
  path: string;
  args: string[];
  files: string[];
  stdin: string;
  shown: string | undefined;
};

/** Commands that need a stream or no server at all; for those the closed port has said everything. */
const ELSEWHERE = /^(?:exec|attach|cp|debug|port-forward|proxy|config|kustomize|plugin|completion|edit)\b/;

/** The commands of the notes that a server answers; not those that are marked as wrong, as templates or as a plugin's, nor those that xargs completes. */
export function listCommands(notes: readonly Note[], index: TreeIndex): SiteCommand[] {
  return notes.flatMap((note) =>
    note.fences
      .filter(({ fence }) => ['console', 'sh'].includes(fence.language) && !fence.wrong && !fence.template)
      .filter(({ fence }) => fence.unchecked === undefined && fence.plugin === undefined)
      .flatMap((block) => inFence(note, block, index)),
  );
}

function inFence(note: Note, { text }: NoteFence, index: TreeIndex): SiteCommand[] {
  const { calls } = checkShell(text, index, { strict: true });
  return calls
    .filter(({ call }) => call.path !== '' && !ELSEWHERE.test(call.path) && !call.appended && !isTalk(call))
    .map((checked) => {
      const { call, words, heredocs } = checked;
      const [heredoc] = heredocs;
      return {
        ...{ place: `${note.file}  ${text.slice(call.start, call.end)}`, path: call.path, args: wordsToRun(words, call) },
        files: call.flags.flatMap(({ flag, value = '' }) => filesOf(flag.name, value)),
        stdin: heredoc === undefined ? '' : text.slice(heredoc.start, heredoc.end),
        shown: shownBelow(text, checked),
      };
    });
}

/** `kubectl run -it` talks with its Pod once that runs. */
function isTalk({ path, flags }: CheckedCall['call']): boolean {
  return path === 'run' && flags.some(({ flag }) => flag.name === 'stdin' || flag.name === 'attach');
}

/** The files that a flag names: `-f a.yaml,b.yaml`, `--from-file=key=settings.ini`. */
function filesOf(flag: string, value: string): string[] {
  if (flag === 'from-file') return [value.replace(/^[^=]*=/, '')];
  return flag === 'filename' ? value.split(',') : [];
}

/** The output that stands below a command, when the command is the only one of its line and nothing in it is a placeholder. */
function shownBelow(text: string, { call, words }: CheckedCall): string | undefined {
  if (words.some(({ kind }) => kind !== 'fixed')) return undefined;
  const { parts } = readTranscript(text);
  const at = parts.findIndex(({ kind, start, end }) => kind === 'command' && start <= call.start && call.end <= end);
  const below = parts[at + 1];
  const isAlone = /^kubectl\s[^|;&]*$/.test(parts[at]?.text ?? '');
  return below?.kind === 'output' && isAlone ? below.text : undefined;
}
