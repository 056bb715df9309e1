import { didYouMean } from '../../../problems/nearest.ts';
import { flagOf, isOn, isSet, type Call } from '../call.ts';
import { about, aboutFlag, aboutWord, clash, needsFlag, takesNoWords, takesWords, wants, type Rule } from './conditions.ts';

const oneName = takesWords(1, 1, 'exactly one name');

const nameOrCurrent: Rule = (call: Call) => {
  if (isOn(call, 'current'))
    return call.args.length > 0
      ? aboutFlag(call, 'current', 'A name and --current cannot stand together.', 'Keep one of them.')
      : undefined;
  return call.args.length === 0 && !call.appended ? about(call, 'Which context?', 'Write its name, or --current.') : undefined;
};

const needsCertificate: Rule = (call) => {
  if (!isOn(call, 'embed-certs')) return undefined;
  const files = call.path === 'config set-cluster' ? ['certificate-authority'] : ['client-certificate', 'client-key'];
  return files.some((name) => isSet(call, name))
    ? undefined
    : aboutFlag(call, 'embed-certs', 'There is no certificate to embed.', `Add --${files.join(' or --')}.`);
};

const oneLogin: Rule = (call) =>
  isSet(call, 'token') && (isSet(call, 'username') || isSet(call, 'password'))
    ? aboutFlag(call, 'token', 'A token and a password cannot stand together.', 'Keep one way to log in.')
    : undefined;

const PROPERTIES = ['apiVersion', 'kind', 'preferences', 'clusters', 'users', 'contexts', 'current-context', 'extensions'];

const knownProperty: Rule = ({ args: [property] }) => {
  const first = property?.value.split('.')[0] ?? '';
  if (property?.kind !== 'fixed' || PROPERTIES.includes(first)) return undefined;
  return aboutWord(
    property,
    `A kubeconfig has no "${first}".`,
    `A property starts with ${PROPERTIES.slice(3, 7).join(', ')}.${didYouMean(first, PROPERTIES)}`,
  );
};

const SECTIONS = ['defaults', 'aliases', 'credentialplugin'];

/** The subcommands of `config`, which never ask a cluster, and `kuberc`. */
export const configRules: Record<string, Rule[]> = {
  'config delete-user': [oneName],
  'config get-contexts': [wants('output', /^(?:name)?$/, 'name')],
  'config rename-context': [takesWords(2, 2, 'the old name and the new one')],
  'config set': [takesWords(2, 2, 'a property and its value'), knownProperty],
  'config set-cluster': [
    oneName,
    needsCertificate,
    (call) =>
      isOn(call, 'insecure-skip-tls-verify') ? clash('insecure-skip-tls-verify', 'certificate-authority')(call) : undefined,
  ],
  'config set-context': [takesWords(0, 1, 'one name at most'), nameOrCurrent],
  'config set-credentials': [
    oneName,
    needsCertificate,
    oneLogin,
    wants('exec-env', /.=|.-$/, 'NAME=VALUE'),
    wants('auth-provider-arg', (value) => value.split(',').every((pair) => /.=|.-$/.test(pair)), 'KEY=VALUE'),
    wants('exec-interactive-mode', /^(?:IfAvailable|Never|Always)$/, 'IfAvailable, Never or Always'),
  ],
  'config unset': [takesWords(1, 1, 'exactly one property'), knownProperty],
  'config use-context': [oneName],
  'config view': [
    takesNoWords,
    (call) =>
      flagOf(call, 'merge') && !isOn(call, 'merge') && !flagOf(call, 'kubeconfig')
        ? aboutFlag(call, 'merge', '--merge=false needs one file to show.', 'Add --kubeconfig=FILE.')
        : undefined,
  ],
  'kuberc set': [needsFlag('section'), wants('section', (value) => SECTIONS.includes(value), SECTIONS.join(', '))],
};
