import type { Finding } from '../../../problems/problem.ts';
import { countArgs, isOn, isSet, type Call } from '../call.ts';
import { nameOf } from '../parse.ts';
import type { Word } from '../shell.ts';
import { about, aboutFlag, aboutWord, type Rule } from './conditions.ts';

/** Flags that choose resources beside `TYPE`; a word `all` here is a command whose `--all` counts as a selector. */
export type Selectors = readonly ('selector' | 'field-selector' | 'all')[];

/** True when files are named: `-f` or `-k`. */
export function hasFiles(call: Call): boolean {
  return isSet(call, 'filename') || isSet(call, 'kustomize');
}

/** `-f`, `-k` and `-R` together: kubectl takes one of `-f` and `-k`, and `-R` with `-f` only. */
export const filesFit: Rule = (call) => {
  if (!isSet(call, 'kustomize')) return undefined;
  if (isSet(call, 'filename')) return aboutFlag(call, 'kustomize', '-f and -k cannot stand together.', 'Keep one of them.');
  return isOn(call, 'recursive') ? aboutFlag(call, 'recursive', '-R cannot stand with -k.', 'Leave -R out.') : undefined;
};

/** `--all` beside a selector. */
export const allOrSelector: Rule = (call) => {
  const selector = ['selector', 'field-selector'].find((name) => isSet(call, name));
  if (!isOn(call, 'all') || selector === undefined) return undefined;
  return aboutFlag(call, selector, `--all and --${selector} cannot stand together.`, 'Keep one of them.');
};

/** A name beside a file, for commands that take one of the two. */
export const nameOrFile: Rule = (call) => {
  const [name] = call.dash < 0 ? call.args : call.args.slice(0, call.dash);
  return hasFiles(call) && name?.kind === 'fixed'
    ? aboutWord(name, 'A file and a name cannot stand together.', 'Keep one of them.')
    : undefined;
};

/**
 * The resources that a command is about: `TYPE NAME…`, `TYPE/NAME…`, files, or a type with a selector.
 * @param argsOf the words that name resources, where others follow (labels, images)
 */
export function namesResources(
  argsOf: (call: Call) => Word[] = ({ args }) => args,
  selectors: Selectors = ['selector', 'field-selector'],
): Rule {
  return (call) => {
    const args = argsOf(call);
    return filesFit(call) ?? missing(call, args) ?? checkSlashes(args) ?? checkForms(call, args, selectors);
  };
}

function missing(call: Call, args: Word[]): Finding | undefined {
  if (hasFiles(call) || countArgs(call, args).most > 0) return undefined;
  return about(
    call,
    `${nameOf(call)} does not say which resources.`,
    'Name a type and a name, such as "pod web", or a file with -f.',
  );
}

/** `TYPE/NAME` in one word for all of them, or for none. */
function checkSlashes(args: readonly Word[]): Finding | undefined {
  if (args.length > 1 && isListOfTypes(args[0]?.value ?? '')) return undefined; // "pods,svc web": kubectl joins them itself
  const joined = args.filter(({ value, kind }) => kind === 'fixed' && value.includes('/'));
  const bare = args.find(({ value, kind }) => kind === 'fixed' && !value.includes('/'));
  if (joined.length > 0 && bare !== undefined)
    return aboutWord(
      bare,
      `"${bare.text}" stands beside a TYPE/NAME word.`,
      'Write every resource as TYPE/NAME, or the type once and then the names.',
    );
  const odd = joined.find(({ value }) => !/^[^/,]+\/[^/]+$/.test(value));
  return odd && aboutWord(odd, `"${odd.text}" is not TYPE/NAME.`, 'Write one type, one slash and one name.');
}

/** `pods,svc`; an empty part does not count (`pods, svc` is the type `pods,` and the name `svc`). */
function isListOfTypes(value: string): boolean {
  return value.split(',').length > 1;
}

function checkForms(call: Call, args: readonly Word[], selectors: Selectors): Finding | undefined {
  const [first] = args;
  if (first?.kind !== 'fixed') return undefined;
  if (hasFiles(call))
    return aboutWord(first, 'Files and resources cannot be named in one command.', 'Keep the file, or the resource.');
  const selector = selectors.find((name) => isSet(call, name));
  const hasName = first.value.includes('/') ? !isListOfTypes(first.value) : args[1] !== undefined && args[1].kind !== 'open';
  if (selector === undefined || !hasName) return undefined;
  return aboutFlag(call, selector, `--${selector} and names cannot stand together.`, 'Keep the selector, or the names.');
}
