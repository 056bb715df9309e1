import { isOn, isSet, type Call } from '../call.ts';
import { nameOf } from '../parse.ts';
import type { Word } from '../shell.ts';
import { about, aboutWord, adviseOn, type Rule } from './conditions.ts';
import { hasFiles } from './resources.ts';

/** Tells a change (`key=value`, `key-`) from the resources before it. */
export type IsPair = (value: string) => boolean;

/** `key=value` or `key-`, as `label` and `annotate` read them. */
export const isPair: IsPair = (value) =>
  (value.includes('=') && !value.startsWith('=')) || (value.endsWith('-') && value !== '-');

/** As `taint` reads them: `key=value:Effect`, `key:Effect-`. */
export const isTaint: IsPair = (value) => value.includes('=') || value.includes(':') || value.endsWith('-');

/** As `set env` reads them: also `-`, the standard input. */
export const isVariable: IsPair = (value) => value.includes('=') || value.endsWith('-');

/** The words that name resources: those before the first change. Unknown words count as resources. */
export function resourcesBefore(call: Call, isChange: IsPair): Word[] {
  const first = call.args.findIndex(({ value }) => isChange(value));
  return first < 0 ? call.args : call.args.slice(0, first);
}

/** The words from the first change on. */
export function changesOf(call: Call, isChange: IsPair): Word[] {
  return call.args.slice(resourcesBefore(call, isChange).length);
}

/** Resources come first, then changes; none may follow. */
export function resourcesFirst(isChange: IsPair): Rule {
  return (call) => {
    const late = changesOf(call, isChange).find(({ value, kind }) => kind === 'fixed' && !isChange(value));
    return (
      late &&
      aboutWord(
        late,
        `"${late.text}" stands behind a change.`,
        late.value.includes('=') ? adviseOn(late) : 'Name the resources first, then the changes (KEY=VALUE, or KEY- to remove).',
      )
    );
  };
}

/** At least one change. */
export function needsChange(isChange: IsPair, what: string): Rule {
  return (call) => {
    if (changesOf(call, isChange).length > 0 || call.appended || call.args.some(({ kind }) => kind !== 'fixed')) return undefined;
    return about(call, `${nameOf(call)} names no ${what}.`, 'Add KEY=VALUE, or KEY- to remove.');
  };
}

/** Changes to local files only: `--local` wants `-f` and no resource names. */
export function localNeedsFiles(resources: (call: Call) => Word[]): Rule {
  return (call) => {
    if (!isOn(call, 'local')) return undefined;
    const [first] = resources(call);
    if (first?.kind === 'fixed')
      return aboutWord(first, '--local works on files only.', 'Name a file with -f instead of a resource.');
    return hasFiles(call) || isSet(call, 'filename')
      ? undefined
      : about(call, '--local works on files only.', 'Name a file with -f.');
  };
}

/** The same key set and removed in one command. */
export const notBothWays: Rule = (call) => {
  const changes = changesOf(call, isPair).filter(({ kind }) => kind === 'fixed');
  const set = new Set(changes.filter(({ value }) => value.includes('=')).map(({ value }) => value.split('=')[0]));
  const both = changes.find(({ value }) => !value.includes('=') && set.has(value.slice(0, -1)));
  return both && aboutWord(both, `"${both.value.slice(0, -1)}" is set and removed in one command.`, 'Keep one of the two.');
};

/** A label's value: letters, digits, `-_.`, at most 63, a letter or digit at both ends. */
function isLabelValue(value: string): boolean {
  return value.length <= 63 && /^(?:[A-Za-z\d](?:[-\w.]*[A-Za-z\d])?)?$/.test(value);
}

/** `label`'s own check of each `key=value`. */
export const labelsFit: Rule = (call) => {
  const odd = changesOf(call, isPair).find(
    ({ value, kind }) =>
      kind === 'fixed' && value.includes('=') && !(value.split('=').length === 2 && isLabelValue(value.split('=')[1] ?? '')),
  );
  return (
    odd &&
    aboutWord(
      odd,
      `"${odd.text}" is not a label.`,
      'A label is KEY=VALUE; the value has letters, digits, "-", "_" and ".", at most 63.',
    )
  );
};

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** `taint`'s check: `key=value:Effect`, `key:Effect`, `key:Effect-`, `key-`. */
export const taintsFit: Rule = (call) => {
  const odd = changesOf(call, isTaint).find(({ value, kind }) => kind === 'fixed' && !isTaintSpec(value));
  return (
    odd &&
    aboutWord(
      odd,
      `"${odd.text}" is not a taint.`,
      `Write KEY=VALUE:EFFECT, or KEY:EFFECT- to remove; EFFECT is one of ${EFFECTS.join(', ')}.`,
    )
  );
};

function isTaintSpec(text: string): boolean {
  const removes = text.endsWith('-');
  const spec = removes ? text.slice(0, -1) : text;
  const [before = '', effect, ...more] = spec.split(':');
  const [key = '', value, ...rest] = before.split('=');
  if (more.length > 0 || rest.length > 0 || !/^(?:[A-Za-z\d.-]+\/)?[A-Za-z\d](?:[-\w.]*[A-Za-z\d])?$/.test(key)) return false;
  if (value !== undefined && !isLabelValue(value)) return false;
  return effect === undefined ? removes : EFFECTS.includes(effect);
}
