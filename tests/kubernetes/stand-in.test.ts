import { expect, test } from 'vitest';
import { kubectlBinary } from '../../scripts/kubernetes/kubectl-binary.ts';
import commandTree from '../../src/kubernetes/data/kubectl-1.36.json' with { type: 'json' };
import apiSchema from '../../src/kubernetes/data/schema-1.36.json' with { type: 'json' };
import { checkShell } from '../../src/kubernetes/kubectl/check-shell.ts';
import { indexTree, type Tree } from '../../src/kubernetes/kubectl/tree.ts';
import type { ApiSchema } from '../../src/kubernetes/schema/api.ts';
import { checkManifests } from '../../src/kubernetes/schema/check.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { listCommands, type SiteCommand } from './stand-in/commands.ts';
import { startStandIn } from './stand-in/server.ts';
import { askEach, type Question } from './stand-in/verdicts.ts';

const schema = apiSchema as unknown as ApiSchema;
const index = indexTree(commandTree as Tree);
const binary = kubectlBinary();
const where = binary === undefined ? ' (SKIPPED: the real kubectl runs on Linux x64 only)' : '';
const real = test.skipIf(binary === undefined);

const { content } = readContent();
const POD = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: nginx }] }\n';
const files = new Map([...content.manifests, ['elsewhere.yaml', POD]]);
const commands = listCommands(content.notes, index);

const ask = (args: string[], more: Partial<Question['scene']> = {}): Question => ({ args, scene: { schema, files, ...more } });
const askAll = (...all: Question[]) => askEach(binary ?? '', all);

// Hundreds of runs the first time; later ones are remembered.
real(
  `the real kubectl and a server accept every command of the notes, and print what the notes show${where}`,
  { timeout: 900_000 },
  async () => {
    const verdicts = await askAll(...commands.map(questionOf));
    const faults = verdicts.flatMap((verdict, at) => {
      const { place = '', shown } = commands[at] ?? {};
      if (!verdict.accepted) return isExpected(verdict.stderr, shown) ? [] : [`${place}: ${verdict.stderr}`];
      return shown !== undefined && isNews(shown) && shown !== verdict.stdout.trim()
        ? [`${place}: prints ${verdict.stdout}`]
        : [];
    });
    expect(faults).toEqual([]);
  },
);

real(`the real kubectl and a server accept every manifest of the site${where}`, async () => {
  const names = [...content.manifests.keys()].flatMap((name) => ['-f', name]);
  const [verdict] = await askAll(ask(['apply', ...names, '--dry-run=server'], { empty: true }));
  expect(verdict).toMatchObject({ accepted: true, stderr: '' });
  const documents = [...content.manifests.values()].reduce((sum, text) => sum + checkManifests(text, schema).checked, 0);
  expect(verdict?.stdout.match(/ created \(server dry run\)$/gm)).toHaveLength(documents);
});

real(`kubectl explain knows every field of the features${where}`, async () => {
  const paths = Object.values(content.features).flatMap(({ fields }) => fields.map(explained));
  const verdicts = await askAll(...paths.map((path) => ask(['explain', path])));
  expect(paths.filter((_, at) => verdicts[at]?.accepted !== true)).toEqual([]);
  expect(verdicts[0]?.stdout).toContain('FIELD: restartPolicy <string>');
});

real(`kubectl and our parser accept the same output formats${where}`, async () => {
  const plain = ['json', 'yaml', 'kyaml', 'name', 'wide', 'yml', 'table', 'jsonpath', 'template'];
  const long = ['jsonpath={.items[*].metadata.name}', 'custom-columns=NAME:.metadata.name', 'go-template={{.kind}}'];
  const formats = [...plain, ...long];
  const verdicts = await askAll(...formats.map((format) => ask(['get', 'pods', '-o', format])));
  const ours = formats.map(
    (format) => checkShell(`kubectl get pods -o '${format}'`, index, { strict: true }).findings.length === 0,
  );
  expect(formats.filter((_, at) => verdicts[at]?.accepted)).toEqual(formats.filter((_, at) => ours[at]));
});

real(`a command that only a server can judge is refused by kubectl, and by our parser${where}`, async () => {
  const broken = ['get pods -o yml', 'get pods -o jsonpath={.items', 'get pods -o custom-columns=NAME', 'run web -o yaml'];
  const verdicts = await askAll(...broken.map((line) => ask(line.split(' '))));
  expect(broken.filter((_, at) => verdicts[at]?.accepted)).toEqual([]);
  expect(broken.filter((line) => checkShell(`kubectl ${line}`, index, { strict: true }).findings.length === 0)).toEqual([]);
});

real(`what the server has no name for is refused: a resource, a field${where}`, async () => {
  const verdicts = await askAll(ask(['get', 'podz']), ask(['explain', 'pod.spec.container']), ask(['explain', 'pot']));
  expect(verdicts.map(({ stderr }) => stderr)).toEqual([
    'error: the server doesn\'t have a resource type "podz"',
    'error: field "container" does not exist',
    'the server doesn\'t have a resource type "pot"',
  ]);
});

real(`a manifest with a misspelt field, or against a rule, is refused by the server as by our checker${where}`, async () => {
  const faults = [POD.replace('image', 'imgae'), POD.replace('name: web,', 'name: Web,')];
  const verdicts = await askAll(
    ...faults.map((text) =>
      ask(['apply', '-f', 'a.yaml', '--dry-run=server'], { empty: true, files: new Map([['a.yaml', text]]) }),
    ),
  );
  faults.forEach((text, at) => {
    const { findings } = checkManifests(text, schema);
    expect(verdicts[at]?.accepted).toBe(false);
    expect(findings.some(({ message }) => verdicts[at]?.stderr.includes(message))).toBe(true);
  });
});

real(`the manifests that kubectl writes are right by our checker${where}`, async () => {
  const lines = [
    'run web --image=nginx --port=80 --env=A=b --labels=app=web',
    'create deployment web --image=nginx --replicas=2 --port=80',
    'create job once --image=busybox -- date',
    'create cronjob often --image=busybox --schedule=*/5_*_*_*_* -- date',
    'create configmap c --from-literal=a=b',
    'create quota q --hard=pods=2',
    'create role r --verb=get --resource=pods',
    'create service clusterip web --tcp=80:8080',
    'create priorityclass p --value=5',
    'create poddisruptionbudget web --selector=app=web --min-available=1',
  ].map((line) => [...line.split(' ').map((word) => (line.includes('cronjob') ? word.replaceAll('_', ' ') : word))]);
  const verdicts = await askAll(
    ...lines.map((words) => {
      const end = words.includes('--') ? words.indexOf('--') : words.length;
      return ask([...words.slice(0, end), '--dry-run=client', '-o', 'yaml', ...words.slice(end)]);
    }),
  );
  expect(verdicts.map(({ stdout, stderr }) => [stderr, checkManifests(stdout, schema)])).toEqual(
    lines.map(() => ['', { findings: [], unknown: [], checked: 1 }]),
  );
});

real(`api-resources prints what the schema serves${where}`, async () => {
  const [verdict] = await askAll(ask(['api-resources', '-o', 'name']));
  expect(verdict?.stdout.split('\n')).toEqual(
    expect.arrayContaining(['pods', 'deployments.apps', 'networkpolicies.networking.k8s.io']),
  );
});

test('the server listens on loopback only, and is gone when it is closed', async () => {
  const { url, close } = await startStandIn({ schema, written: [], empty: true });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/version`)).status).toBe(200);
  await close();
  await expect(fetch(`${url}/version`)).rejects.toThrow();
});

/**
 * `apply` finds an empty cluster, so that it creates (unless the note shows that it changes), and what is waited for to go, or
 * shown as not found, is gone; `uncordon` finds a cordoned node, `taint … -` one with that taint. Every other command finds what it asks for.
 */
function questionOf({ args, path, files: named, stdin, shown }: SiteCommand): Question {
  const made = named.filter((name) => name !== '-' && !files.has(name)).map((name) => [name, podIn(name)] as const);
  return ask(args, {
    files: new Map([...files, ...made, ['node.yaml', nodeFor(path, args)]]),
    empty: (path === 'apply' && shown?.includes(' configured') !== true) || args.includes('--for=delete') || isNotFound(shown),
    stdin: stdin === '' ? POD : stdin,
  });
}

function nodeFor(path: string, args: readonly string[]): string {
  const node = (name = '', spec = '') => `apiVersion: v1\nkind: Node\nmetadata: { name: ${name} }\nspec: { ${spec} }\n`;
  if (path === 'uncordon') return node(args[1], 'unschedulable: true');
  const [, key, value, effect] = /^([^=:]+)(?:=([^:]*))?:(\w+)-$/.exec(args.at(-1) ?? '') ?? [];
  if (path !== 'taint' || key === undefined) return '';
  return node(args[2], `taints: [{ key: ${key}, value: ${value ?? '""'}, effect: ${effect} }]`);
}

/** What a file that no manifest is named like holds: a Pod that is named as the file is. */
function podIn(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return /^[a-z][a-z0-9-]*$/.test(name) ? POD.replace('name: web }', `name: ${name} }`) : POD;
}

/** A note may show a command that fails: with these very words where nothing is found; with what else, depends on the cluster. */
function isExpected(stderr: string, shown = ''): boolean {
  return isNotFound(shown) ? shown === stderr : /^(?:error|Error from server|The \w+ "\S+" is invalid)/.test(shown);
}

function isNotFound(output = ''): boolean {
  return output.startsWith('Error from server (NotFound)');
}

/** An output that tells of changes alone: `pod/web created`, `pod "web" deleted from …`. */
function isNews(output: string): boolean {
  const line =
    /^(?:[a-z0-9.]+\/\S+ (?:condition met|resource requirements updated|[a-z]+(?:ed|posed|reated))|[a-z.]+ "\S+" deleted.*)$/;
  return output.split('\n').every((each) => line.test(each));
}

/** `Pod.spec.containers[].image` as kubectl explain wants it: `pod.spec.containers.image`. */
function explained(path: string): string {
  return path.replaceAll('[]', '').replace(/^\w+/, (kind) => kind.toLowerCase());
}
