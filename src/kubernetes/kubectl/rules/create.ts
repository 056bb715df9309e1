import type { Finding } from '../../../problems/problem.ts';
import { flagOf, isSet, type Call } from '../call.ts';
import {
  about,
  aboutFlag,
  clash,
  needsFlag,
  needsOneOf,
  onlyWith,
  takesNoWords,
  takesWords,
  wants,
  type Rule,
} from './conditions.ts';
import { isDataKey, isImage, isPortMapping, isResourceList, isSelector, isSubdomain } from './formats.ts';
import { filesFit } from './resources.ts';

/** Exactly one name; what stands behind `--` is the container's command. */
const oneName = takesWords(1, 1, 'exactly one name', 'before dash');

/** Only where `--raw` stands does a second file clash. */
const oneFile: Rule = (call) =>
  isSet(call, 'raw') && call.flags.filter(({ flag }) => flag.name === 'filename').length > 1
    ? aboutFlag(call, 'raw', '--raw takes one file.', 'Name one file.')
    : undefined;

/** `--raw`: one local file, nothing printed. */
export const rawFits: Rule[] = [
  oneFile,
  clash('raw', 'output'),
  clash('raw', 'recursive'),
  clash('raw', 'selector'),
  clash('raw', 'edit'),
  wants('raw', /^(?:\/|$)/, 'a path that starts with "/"'),
];

const subject = wants('serviceaccount', /^[^:]+:[^:]+$/, 'NAMESPACE:NAME');

/** `--from-literal`, `--from-file`, `--from-env-file` of ConfigMaps and Secrets. */
const dataSources: Rule[] = [
  clash('from-env-file', 'from-file'),
  clash('from-env-file', 'from-literal'),
  wants('from-literal', /^[^=]+=/s, 'KEY=VALUE'),
  wants('from-literal', (value) => isDataKey(value.split('=')[0] ?? ''), 'a key of letters, digits, "-", "_" and "."'),
  wants('from-file', (value) => /^(?:[^=]+=)?[^=]+$/.test(value), 'PATH, or KEY=PATH'),
  wants('from-file', (value) => isDataKey(keyOfFile(value)), 'a key of letters, digits, "-", "_" and "."'),
  keysOnce,
];

function keysOnce(call: Call): Finding | undefined {
  const seen = new Set<string>();
  for (const { flag, value, valueStart, valueEnd } of call.flags) {
    const key = value === undefined ? undefined : keyOf(flag.name, value);
    if (key === undefined) continue;
    if (seen.has(key))
      return {
        code: 'command/rule',
        start: valueStart,
        end: valueEnd,
        message: `The key "${key}" is given twice.`,
        advice: 'Give each key once.',
      };
    seen.add(key);
  }
  return undefined;
}

/** The key that `KEY=PATH` names, or the file's own name. */
function keyOfFile(value: string): string {
  const path = value.replace(/\/+$/, '');
  return value.includes('=') ? (value.split('=')[0] ?? '') : path.slice(path.lastIndexOf('/') + 1).replace(/^\.{0,2}$/, 'folder');
}

/** The key that a source makes; a file without one gives its own name, unless it is a folder, which nobody can see here. */
function keyOf(flag: string, value: string): string | undefined {
  if (flag === 'from-literal') return value.split('=')[0];
  return flag === 'from-file' ? /^([^=]+)=/.exec(value)?.[1] : undefined;
}

const tcpPorts: Rule[] = [
  needsOneOf('tcp'),
  wants('tcp', (value) => value.split(',').every(isPortMapping), 'PORT or PORT:TARGET, such as 80:8080'),
];

const dockerLogin: Rule = (call) => {
  const lacking = ['docker-username', 'docker-password', 'docker-server'].filter(
    (name) => !isSet(call, name) && !(name === 'docker-server' && !flagOf(call, name)),
  );
  if (isSet(call, 'from-file') || lacking.length === 0 || call.appended) return undefined;
  return about(call, 'A registry needs a user and a password, or a file.', `Add --${lacking.join(' and --')}, or --from-file.`);
};

const roleRules: Rule = (call) => {
  if (isSet(call, 'aggregation-rule')) {
    const other = ['verb', 'resource', 'resource-name', 'non-resource-url'].find((name) => isSet(call, name));
    return other === undefined
      ? undefined
      : aboutFlag(call, other, `--${other} cannot stand with --aggregation-rule.`, 'Keep one of them.');
  }
  if (!isSet(call, 'verb')) return needsFlag('verb')(call);
  return call.path === 'create role' ? needsOneOf('resource')(call) : needsOneOf('resource', 'non-resource-url')(call);
};

const URL_VERBS = ['get', 'put', 'post', 'head', 'options', 'delete', 'patch', '*'];

const urlVerbs: Rule = (call) =>
  isSet(call, 'non-resource-url')
    ? wants(
        'verb',
        (value) => value.split(',').every((verb) => URL_VERBS.includes(verb)),
        `a verb for URLs: ${URL_VERBS.join(', ')}`,
      )(call)
    : undefined;

/** What `create clusterrole` asks of URLs; resources beside them are looked up first, which takes a cluster. */
export const urlRules: Rule[] = [
  urlVerbs,
  wants(
    'non-resource-url',
    (value) => value.split(',').every((url) => url === '*' || /^\/[^*]*\*?$/.test(url)),
    'a path that starts with "/", "*" only at its end',
  ),
];

const urlsAlone: Rule = (call) =>
  isSet(call, 'resource') ? undefined : urlRules.map((rule) => rule(call)).find((finding) => finding !== undefined);

const RULE = /^[\w*\-.]*\/.*=[\w-]+:[\w-]+(?:,tls=?[\w-]*)?/;

/** The subcommands of `create`, and `create -f`. */
export const createRules: Record<string, Rule[]> = {
  create: [
    wants('selector', isSelector, 'a label selector'),
    takesNoWords,
    needsOneOf('filename', 'kustomize'),
    filesFit,
    ...rawFits,
  ],
  'create clusterrole': [oneName, roleRules, urlsAlone],
  'create clusterrolebinding': [oneName, needsFlag('clusterrole'), subject],
  'create configmap': [oneName, ...dataSources],
  'create cronjob': [oneName, needsFlag('image'), needsFlag('schedule')],
  'create deployment': [
    oneName,
    needsFlag('image'),
    (call) =>
      call.args.length > 1 && call.flags.filter(({ flag }) => flag.name === 'image').length > 1
        ? aboutFlag(call, 'image', 'Several images and a command cannot stand together.', 'Keep one image, or drop the command.')
        : undefined,
  ],
  'create ingress': [
    oneName,
    needsOneOf('rule', 'default-backend'),
    wants('rule', RULE, 'HOST/PATH=SERVICE:PORT[,tls[=SECRET]]'),
    wants('annotation', /=/, 'KEY=VALUE'),
    wants('default-backend', /^[^:]*:[^:]*$/, 'SERVICE:PORT'),
  ],
  'create job': [
    oneName,
    (call) =>
      isSet(call, 'image') && isSet(call, 'from')
        ? aboutFlag(call, 'from', '--image and --from cannot stand together.', 'Keep one of them.')
        : needsOneOf('image', 'from')(call),
    (call) =>
      isSet(call, 'from') && call.args.length > 1
        ? aboutFlag(call, 'from', 'A Job made --from a CronJob takes no command.', 'Drop the command.')
        : undefined,
  ],
  'create namespace': [oneName],
  'create poddisruptionbudget': [
    oneName,
    needsOneOf('selector'),
    needsOneOf('min-available', 'max-unavailable'),
    clash('min-available', 'max-unavailable'),
    wants('min-available', /^\d+%?$/, 'a number or a percentage'),
    wants('max-unavailable', /^\d+%?$/, 'a number or a percentage'),
  ],
  'create priorityclass': [oneName],
  'create quota': [
    oneName,
    wants('hard', isResourceList, 'RESOURCE=QUANTITY, such as cpu=1,memory=1Gi'),
    wants('scopes', (value) => value === '' || !value.split(',').includes(''), 'names with one comma between them'),
  ],
  'create role': [oneName, roleRules],
  'create rolebinding': [
    oneName,
    (call) =>
      isSet(call, 'role') && isSet(call, 'clusterrole')
        ? clash('role', 'clusterrole')(call)
        : needsOneOf('role', 'clusterrole')(call),
    subject,
  ],
  'create secret docker-registry': [oneName, dockerLogin],
  'create secret generic': [oneName, ...dataSources],
  'create secret tls': [oneName, needsOneOf('key'), needsOneOf('cert')],
  'create service clusterip': [
    oneName,
    (call) => (flagOf(call, 'clusterip')?.value === 'None' ? undefined : needsOneOf('tcp')(call)),
    ...tcpPorts.slice(1),
  ],
  'create service externalname': [
    oneName,
    needsFlag('external-name'),
    wants('external-name', isSubdomain, 'a host name in lower case'),
    ...tcpPorts.slice(1),
  ],
  'create service loadbalancer': [oneName, ...tcpPorts],
  'create service nodeport': [oneName, ...tcpPorts],
  'create serviceaccount': [oneName],
  'create token': [
    oneName,
    onlyWith('bound-object-name', 'bound-object-kind'),
    onlyWith('bound-object-uid', 'bound-object-kind'),
    onlyWith('bound-object-kind', 'bound-object-name'),
    wants('bound-object-kind', /^(?:Pod|Secret|Node)$/, 'Pod, Secret or Node'),
    wants('audience', /./, 'a name'),
    wants('duration', (value) => !/^-|\d(?:ns|us|µs|ms)/.test(value), 'whole seconds, none below 0'),
  ],
};

/** An image is checked wherever it is given. */
export const imageFits = wants('image', isImage, 'an image such as nginx or registry.example/app:1.2, in lower case');
