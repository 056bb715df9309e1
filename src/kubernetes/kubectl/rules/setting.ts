import { isOn, type Call } from '../call.ts';
import { changesResources, localNotServer, pairTarget } from './changing.ts';
import { about, aboutWord, clash, onlyWith, wants, type Rule } from './conditions.ts';
import { isVariableName } from './formats.ts';
import { changesOf, isPair, isVariable, resourcesBefore, resourcesFirst } from './pairs.ts';
import { allOrSelector, hasFiles, namesResources } from './resources.ts';

/** `set selector` and `set serviceaccount` end with what they set. */
const withoutLast = ({ args }: Call) => args.slice(0, -1);

const setsSelector: Rule = (call) =>
  call.args.length === 0 && !call.appended
    ? about(call, 'set selector names no selector.', 'Write KEY=VALUE behind the resource.')
    : undefined;

const setsAccount: Rule = (call) =>
  call.args.length === 0 && !call.appended
    ? about(call, 'Which service account?', 'Write the resource, then the service account.')
    : undefined;

const imagesFit: Rule = (call) => {
  const odd = changesOf(call, isPair).find(({ value, kind }) => kind === 'fixed' && !value.includes('='));
  return odd && aboutWord(odd, `"${odd.text}" names no image.`, 'Write CONTAINER=IMAGE.');
};

const environment: Rule = (call) => {
  const odd = changesOf(call, isVariable).find(
    ({ value, kind }) => kind === 'fixed' && value.includes('=') && !isVariableName(value.split('=')[0] ?? ''),
  );
  return (
    odd &&
    aboutWord(
      odd,
      `"${odd.text}" is no variable.`,
      'Write NAME=VALUE; a name has letters, digits, "_", "-" and ".", and starts with no digit.',
    )
  );
};

/** With `--local` the words before the variables do not matter, yet a file is needed. */
const setsVariablesOf: Rule = (call) => {
  if (!isOn(call, 'local')) return namesResources((each) => resourcesBefore(each, isVariable))(call);
  return hasFiles(call) ? undefined : about(call, '--local works on files only.', 'Name a file with -f.');
};

/** The subcommands of `set`. */
export const settingRules: Record<string, Rule[]> = {
  'set env': [
    allOrSelector,
    resourcesFirst(isVariable),
    environment,
    localNotServer,
    clash('list', 'output'),
    onlyWith('keys', 'from'),
    wants('env', /=|-$/, 'NAME=VALUE, or NAME- to remove'),
    setsVariablesOf,
  ],
  'set image': [allOrSelector, resourcesFirst(isPair), imagesFit, localNotServer, changesResources(pairTarget)],
  'set resources': [localNotServer, changesResources()],
  'set selector': [setsSelector, changesResources(withoutLast)],
  'set serviceaccount': [localNotServer, setsAccount, changesResources(withoutLast)],
  'set subject': [localNotServer, changesResources()],
};
