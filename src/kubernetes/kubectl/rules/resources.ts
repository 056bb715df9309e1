import type { Finding } from '../../../problems/problem.ts';
import { countArgs, flagOf, isOn, isSet, type Call } from '../call.ts';
import { nameOf } from '../parse.ts';
import type { Word } from '../shell.ts';
import { about, aboutFlag, aboutWord, type Rule } from './conditions.ts';

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
  return isOn(call, 'all') && selector !== undefined
    ? aboutFlag(call, selector, `--all and --${selector} cannot stand together.`, 'Keep one of them.')
    : undefined;
};

/**
 * The resources that a command is about: `TYPE NAME…`, `TYPE/NAME…`, files, or a selector.
 * @param listsAll true for commands that take a bare type and mean all of it (`get`, `describe`)
 * @param argsOf the words that name resources, where others follow (labels, images)
 */
export function namesResources(listsAll: boolean, argsOf: (call: Call) => Word[] = ({ args }) => args): Rule {
  return (call) => {
    const args = argsOf(call);
    return filesFit(call) ?? allOrSelector(call) ?? missing(call, args) ?? checkSlashes(args) ?? checkForms(call, args, listsAll);
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
  if (args.length > 1 && args[0]?.value.includes(',')) return undefined; // "pods,svc web": kubectl joins them itself
  const joined = args.filter(({ value }) => value.includes('/'));
  const bare = args.find(({ value, kind }) => kind === 'fixed' && !value.includes('/'));
  if (joined.length > 0 && bare !== undefined && joined.some(isPlain))
    return aboutWord(
      bare,
      `"${bare.text}" stands beside a TYPE/NAME word.`,
      'Write every resource as TYPE/NAME, or the type once and then the names.',
    );
  const odd = joined.find((word) => isPlain(word) && !/^[^/,]+\/[^/]+$/.test(word.value));
  return odd && aboutWord(odd, `"${odd.text}" is not TYPE/NAME.`, 'Write one type, one slash and one name.');
}

function isPlain({ kind }: Word): boolean {
  return kind === 'fixed';
}

function checkForms(call: Call, args: readonly Word[], listsAll: boolean): Finding | undefined {
  const [first, second] = args;
  if (first === undefined) return undefined;
  const joined = isPlain(first) && first.value.includes('/');
  const selector = ['selector', 'field-selector', 'all'].find((name) => isSet(call, name));
  if (hasFiles(call) && isPlain(first))
    return aboutWord(first, 'Files and resources cannot be named in one command.', 'Keep the file, or the resource.');
  if (selector !== undefined && (joined || (second && second.kind !== 'open')) && isPlain(first))
    return aboutFlag(call, selector, `--${selector} and names cannot stand together.`, 'Keep the selector, or the names.');
  if (listsAll || joined || selector !== undefined || hasFiles(call) || !isPlain(first) || countArgs(call, args).most > 1)
    return undefined;
  return aboutWord(
    first,
    `Which ${first.value}? No name is given.`,
    flagOf(call, 'all') === undefined ? 'Add a name, a selector (-l) or --all.' : 'Add a name.',
  );
}
