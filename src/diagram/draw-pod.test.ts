import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawAnnotatedPod, drawPod } from './draw-pod.ts';
import { prepareStandalone } from './standalone.ts';

const FIXTURES = 'tests/fixtures/diagram';
const cases = readdirSync(FIXTURES).filter((name) => name.startsWith('pod-'));
const styleOf = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');
const makeStandalone = prepareStandalone(styleOf('tokens'), styleOf('diagram'));
const shared = manifestOf('pod-shared-logs');

test.each(cases)('%s is drawn as expected, in classes of ours, without ids and colours', async (name) => {
  const flows = name === 'pod-ambassador' ? 'shop -> db-proxy:postgres' : '';
  const { svg, findings } = drawPod({ manifest: manifestOf(name), flows });
  expect(findings).toEqual([]);
  expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(336);
  expect(svg).not.toMatch(/ (style|id|fill|stroke)=/);
  await expect(`${svg}\n`).toMatchFileSnapshot(`../../${FIXTURES}/${name}/expected.svg`);
});

const ordinary = readdirSync('content/manifests').filter((file) => drawPod({ manifest: textOf(file) }).svg !== '');

test.each(ordinary)('%s takes at most 2 kB as a file, 50 ms to draw, and is the same each time', (file) => {
  const times: number[] = [];
  const files = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const svg = makeStandalone(drawPod({ manifest: textOf(file) }).svg);
    times.push(performance.now() - start);
    return svg;
  });
  expect(brotliCompressSync(files[0] ?? '').length).toBeLessThanOrEqual(2048);
  expect(times.toSorted((a, b) => a - b)[0]).toBeLessThanOrEqual(50); // the best: other tests run beside it
  expect(new Set(files).size).toBe(1);
});

test('a box names its lines in the manifest', () => {
  const { svg } = drawPod({ manifest: shared });
  const [first, last] = /class="d-part d-container" data-lines="(\d+)-(\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];
  const lines = shared.split('\n').slice((first ?? 0) - 1, last);
  expect(lines[0]).toBe('  - name: log-shipper');
  expect(lines.at(-1)).toBe('      readOnly: true');
});

test('a part links to what teaches its kind, where there is such a place', () => {
  const { svg } = drawPod({ manifest: shared, links: { sidecar: '/sidecars/', emptyDir: '/files/', hostPath: '/other/' } });
  expect([...svg.matchAll(/<a href="([^"]*)">/g)].map(([, href]) => href)).toEqual(['/sidecars/', '/files/']);
  expect(svg).toContain('role="group"'); // an image would hide its links
});

test('the words say what starts when, what listens where and who uses which volume', () => {
  expect(drawPod({ manifest: shared }).words).toEqual([
    'Pod web has 2 containers and 1 volume.',
    'log-shipper (fluent/fluent-bit:5.0.8) starts first and keeps running.',
    'log-shipper has memory up to 64Mi.',
    'web (nginx:1.30) starts next and listens on port 80 (http).',
    'web is checked by readiness GET / :http.',
    'They share one IP, so each reaches the others on localhost.',
    'Volume logs (emptyDir 200Mi): log-shipper reads it at /logs and web reads and writes it at /var/log/nginx.',
  ]);
});

test.each([
  ['web -> log-shiper', 'log-shiper', 'Did you mean "log-shipper"?'],
  ['log-shipper -> web:htpp', 'htpp', 'Did you mean "http"?'],
  ['web, log-shipper', 'web', 'Write "container -> container:port".'],
])('the flow %s does not fit the manifest', (flows, word, advice) => {
  const [finding] = drawPod({ manifest: shared, flows }).findings;
  expect(finding?.message).toContain(word);
  expect(finding?.advice).toContain(advice);
});

test('a flow is said in words too', () => {
  expect(drawPod({ manifest: shared, flows: 'log-shipper -> web:http' }).words.at(-1)).toBe(
    'log-shipper reaches web on localhost, at port http.',
  );
});

test.each(['', 'kind: Service', 'a: [', '{}', '- 1', 'kind: Pod\nspec: 7', 'x: &a [*a]', '---\n---'])(
  '%j holds no Pod',
  (manifest) => {
    const { svg, findings } = drawPod({ manifest });
    expect(svg).toBe('');
    expect(findings).not.toEqual([]);
  },
);

test.each([
  ['kind: Pod\nspec: {}', 'Pod has no containers and no volumes.'],
  ['- kind: Pod\n  spec: { containers: [{ name: a }] }', 'Pod has 1 container and no volumes.'],
  ['kind: List\nitems: [{ kind: List, items: [{ kind: Pod, spec: { containers: [{ name: a }] } }] }]', 'Pod has 1 container'],
  ['kind: PodTemplate\ntemplate: { spec: { containers: [{ name: a }] } }', 'PodTemplate: each Pod has 1 container'],
  ['\ufeffkind: Pod\r\nspec:\r\n  containers:\r\n  - name: "a"\r\n', 'Pod has 1 container'],
  [
    'kind: Train\nspec: { a: { spec: { containers: [{ name: a }] } }, b: { spec: { containers: [{ name: b }] } } }',
    'at spec.a.spec',
  ],
  [
    'kind: Job\nspec: { completions: 5, parallelism: 2, template: { spec: { containers: [{ name: a }] } } }',
    '5 Pods like this, 2 at once',
  ],
])('%j is drawn', (manifest, words) => {
  const drawing = drawPod({ manifest });
  expect(drawing.findings).toEqual([]);
  expect(drawing.words[0]).toContain(words);
});

test('a Service of another Namespace selects nothing here', () => {
  const pod = 'kind: Pod\nmetadata: { namespace: a, labels: { x: y } }\nspec: { containers: [{ name: c }] }\n---\n';
  const serviceIn = (namespace: string) =>
    `kind: Service\nmetadata: { name: s, namespace: ${namespace} }\nspec: { selector: { x: y } }`;
  const words = (namespace: string) => drawPod({ manifest: pod + serviceIn(namespace) }).words.join(' ');
  expect(words('a')).toContain('Service s sends its traffic here.');
  expect(words('b')).not.toContain('Service');
});

test('sources of volumes, ports of the node and devices are said', () => {
  const manifest = `kind: Pod
spec:
  containers:
  - name: a
    ports: [{ containerPort: 80, hostPort: 8080 }]
    volumeMounts: [{ name: model, mountPath: /m }, { name: gone, mountPath: /g }]
    volumeDevices: [{ name: disk, devicePath: /dev/xvda }]
    env: [{ name: A, valueFrom: { fileKeyRef: { volumeName: model, path: p, key: k } } }]
  volumes: [{ name: model, image: { reference: r/m:1 } }, { name: disk, azureDisk: { diskName: d1, readOnly: true } }]`;
  expect(drawPod({ manifest }).words).toEqual([
    'Pod has 1 container and 2 volumes.',
    'a starts and listens on port 80 (port 8080 of the node).',
    'a takes variables from a file in model.',
    'Volume model (image r/m:1): a reads it at /m.',
    'Volume disk (azureDisk d1): a reads it at /dev/xvda.',
    'a mounts gone at /g, which is no volume of this Pod.',
  ]);
});

test.each([
  'spec: { containers: [{}] }',
  'spec: { containers: [{ name: 7, image: [], ports: 3, env: {}, volumeMounts: [null, {}] }], volumes: [{}, null, 3, { name: a, csi: 1 }] }',
  'metadata: 3\nspec: { containers: [null, { name: "<&\\u0001>" }], initContainers: 7, hostNetwork: yes }',
  'kind: List\nitems: [{ kind: Pod, spec: { containers: [{ name: a }] } }, 4]',
])('odd fields are left out and nothing is thrown: %s', (manifest) => {
  const { svg } = drawPod({ manifest });
  expect(svg).toContain('</svg>');
  expect(svg).not.toMatch(/NaN|undefined|\[object/);
});

function textOf(file: string): string {
  return readFileSync(`content/manifests/${file}`, 'utf8');
}

function manifestOf(name: string): string {
  return readFileSync(`${FIXTURES}/${name}/manifest.yaml`, 'utf8');
}

test('the annotated Pod is drawn as expected, and each of its labels is a link', async () => {
  const label = (name: string) => ({ name, text: 'a few words about it', href: `/${name}/` });
  const labels = {
    address: label('address'),
    port: label('port'),
    probe: label('probe'),
    sidecar: label('sidecar'),
    container: label('container'),
    volume: label('volume'),
  };
  const { svg } = drawAnnotatedPod({ manifest: shared, labels });
  expect([...svg.matchAll(/href="\/(\w+)\/"/g)].map(([, name]) => name).sort()).toEqual(Object.keys(labels).sort());
  expect(svg).toContain('role="group"');
  await expect(`${svg}\n`).toMatchFileSnapshot(`../../${FIXTURES}/pod-shared-logs/annotated.svg`);
});

test.each(['constructor', 'toString', '__proto__'])(
  '"%s", which every JavaScript object has, is a word like any other',
  (word) => {
    expect(drawPod({ manifest: `kind: ${word}` }).findings).toHaveLength(1);
    const volumes = `volumes: [{ name: v, "${word}": { name: x } }]`;
    const drawing = drawPod({ manifest: `kind: ${word}\nspec: { containers: [{ name: a }], ${volumes} }` });
    expect(drawing.findings).toEqual([]);
    expect(drawing.words.join(' ')).toContain(word);
  },
);
