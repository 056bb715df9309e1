import { flagOf, isOn, isSet, type Call } from '../call.ts';
import { about, aboutFlag, clash, takesNoWords, takesWords, wants, type Rule } from './conditions.ts';

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

/** The subcommands of `config`, which never ask a cluster. */
export const configRules: Record<string, Rule[]> = {
  'config delete-cluster': [oneName],
  'config delete-context': [oneName],
  'config delete-user': [oneName],
  'config get-contexts': [wants('output', /^(?:name)?$/, 'name')],
  'config rename-context': [takesWords(2, 2, 'the old name and the new one')],
  'config set': [takesWords(2, 2, 'a property and its value')],
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
    wants('exec-interactive-mode', /^(?:IfAvailable|Never|Always)$/, 'IfAvailable, Never or Always'),
  ],
  'config unset': [takesWords(1, 1, 'exactly one property')],
  'config use-context': [oneName],
  'config view': [
    takesNoWords,
    (call) =>
      flagOf(call, 'merge') && !isOn(call, 'merge') && !flagOf(call, 'kubeconfig')
        ? aboutFlag(call, 'merge', '--merge=false needs one file to show.', 'Add --kubeconfig=FILE.')
        : undefined,
  ],
};
