import { describe, expect, test } from 'vitest';
import { contextOf, type Hit } from './hit.ts';
import { pack } from './pack.ts';
import { answer, type Answer } from './query.ts';
import type { SearchRecord, Synonyms } from './record.ts';
import { makeStore } from './store.ts';

/** The search over all parts of the records. */
function createSearch(records: readonly SearchRecord[], synonyms: Synonyms = []): (query: string) => Answer {
  const { guide, shards, blocks } = pack(records, synonyms, 'v1');
  const store = makeStore(guide);
  for (const [file, part] of [
    ['v1/words-0.json', shards[0]],
    ['v1/sections-0.json', blocks[0]],
  ] as const)
    for (const steps = store.add(file, part); steps.next().done !== true;);
  return (query) => answer(store, query);
}

const record = (address: string, heading: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  ...{ address, heading, page: 'Page', section: 'Start', kind: 'section', text, commands: [], aliases: [] },
  ...more,
});

const records = [
  record('/a/#crashloopbackoff', 'CrashLoopBackOff', 'The container keeps ending and the kubelet waits.', { kind: 'symptom' }),
  record('/b/#back-off', 'How long the wait gets', 'The back-off doubles up to 300 seconds. A crash resets nothing.'),
  record('/c/#logs-previous', 'The log of the last attempt', 'Ask for the previous instance.', {
    commands: ['kubectl logs <pod> --previous'],
  }),
  record('/d/#sidecar', 'Native sidecars', 'A helper that starts before the app.'),
  record('/e/#term-namespace', 'Namespace', 'A scope for names.', { kind: 'term', aliases: ['ns', 'name space'] }),
];
const search = createSearch(records);
const textOf = ({ entry }: Hit) => records.find(({ address }) => address === entry.address)?.text ?? '';
const first = (query: string) => search(query).hits[0]?.entry.address;

describe('the first hit', () => {
  test.each([
    ['crashloopbackoff', '/a/#crashloopbackoff'],
    ['crash loop', '/a/#crashloopbackoff'],
    ['crashlopbackoff', '/a/#crashloopbackoff'],
    ['--previous', '/c/#logs-previous'],
    ['side car', '/d/#sidecar'],
    ['ns', '/e/#term-namespace'],
    ['backoff doubles', '/b/#back-off'],
  ])('for %s is %s', (query, address) => {
    expect(first(query)).toBe(address);
  });
});

test('what the scheduler adds to every message leads nowhere, unless it is all that was asked', () => {
  const texts = createSearch([
    record('/a/#insufficient-cpu', 'Insufficient cpu', 'The Pod requests more than is left.', { kind: 'symptom' }),
    record('/a/#no-victims', 'No preemption victims found for incoming pod', 'Nobody ranks below.', { kind: 'symptom' }),
  ]);
  const comment = 'preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.';
  const found = (query: string) => texts(query).hits.map(({ entry }) => entry.address);
  expect(found(`0/3 nodes are available: 3 Insufficient cpu. no new claims to deallocate, ${comment}`)).toEqual([
    '/a/#insufficient-cpu',
  ]);
  expect(found(comment)[0]).toBe('/a/#no-victims');
});

test('what the API server begins every refusal with says less than the reason', () => {
  const symptom = (id: string, heading: string, text: string) => record(`/a/#${id}`, heading, text, { kind: 'symptom' });
  const texts = createSearch([
    symptom('forbidden', 'Error from server (Forbidden)', 'What is used and requested says the rest of the line.'),
    symptom('quota', 'exceeded quota', 'The sum is capped.'),
  ]);
  const refusal = 'Error from server (Forbidden): pods "web" is forbidden: exceeded quota: team, requested: pods=1, used: pods=4';
  expect(texts(refusal).hits[0]?.entry.address).toBe('/a/#quota');
  expect(texts('error from server (forbidden)').hits[0]?.entry.address).toBe('/a/#forbidden');
});

test('a label is the reader’s own', () => {
  const texts = createSearch([
    record('/a/#web', 'The app named web', 'It serves.', { commands: ['kubectl run web -l app=web'] }),
    record('/b/#filter', 'Filter the list with -l', 'By label.', { commands: ['kubectl get pods -l <label>'] }),
  ]);
  expect(texts('-l app=web').hits[0]?.entry.address).toBe('/b/#filter');
});

test('a path of fields is also found by the part of it that says most', () => {
  const texts = createSearch([
    record('/a/#path', 'Who reads it', 'A tool reads spec.initContainers once.'),
    record('/b/#field', 'The field', 'One of the initContainers may restart.'),
    record('/c/#spec', 'The spec', 'What you want.'),
    record('/d/#status', 'The status', 'Not the spec.'),
  ]);
  expect(texts('spec.initContainers').hits.map(({ entry }) => entry.address)).toEqual(['/a/#path', '/b/#field']);
});

test('a hit shows the match marked, in its heading and its line of context', () => {
  const [hit] = search('sidecar helper').hits;
  expect(hit?.shown().heading).toContainEqual({ text: 'sidecars', found: true });
  expect(hit && contextOf(hit.shown(), textOf(hit))).toContainEqual({ text: 'helper', found: true });
});

test('a flag shows the command that holds it', () => {
  const [hit] = search('--previous').hits;
  expect(hit?.shown().command).toBe('kubectl logs <pod> --previous');
  expect(hit?.shown().why).toBe('command');
  expect(
    hit &&
      contextOf(hit.shown(), '')
        .map(({ text }) => text)
        .join(''),
  ).toBe('kubectl logs <pod> --previous');
});

test.each(['', '   ', '()', 'qqqqqq'])('nothing is found for %j, without an error', (query) => {
  expect(search(query).hits).toEqual([]);
});

test('says what it corrected', () => {
  expect(search('crashlopbackoff').corrected).toBe('crashloopbackoff');
  expect(search('crashloopbackoff').corrected).toBeUndefined();
});

test('the rest of a pasted line is noise', () => {
  expect(first('Warning  BackOff  2m (x12)  CrashLoopBackOff in pod shop-7d4b9c6f5-x2x8q_default')).toBe('/a/#crashloopbackoff');
});

test('a word that means the same answers behind the very word', () => {
  const texts = [record('/a/', 'Wait', 'the node'), record('/b/', 'Wait', 'the machine')];
  const withSynonyms = createSearch(texts, [['machine', 'node']]);
  expect(withSynonyms('machine').hits.map((hit) => hit.entry.address)).toEqual(['/b/', '/a/']);
});

test('what was mistyped counts as if it had been typed right', () => {
  const texts = createSearch([
    record('/a/#init-error', 'Init:Error', 'An init container failed.', { kind: 'symptom' }),
    record('/b/', 'Init containers', 'They run before the app.', { kind: 'page', page: 'Init containers' }),
    record('/c/#affinity', 'Affinity', 'Rules of the scheduler.'),
  ]);
  const found = (query: string) => texts(query).hits.map(({ entry }) => entry.address);
  expect(found('init contaners')).toEqual(found('init containers'));
  expect(found('init contaners')[0]).toBe('/b/');
});

test('a row of a sheet is found by its command, and leads to its section once', () => {
  const row = (heading: string, command: string) => record('/sheet/#list', heading, '', { kind: 'task', commands: [command] });
  const sheet = createSearch([
    record('/sheet/#list', 'List and find', '', { kind: 'list' }),
    row('most restarts last', "kubectl get pods --sort-by='.status.containerStatuses[0].restartCount'"),
    row('with their labels', 'kubectl get pods --show-labels'),
  ]);
  const { hits } = sheet('sort pods by restarts');
  expect(hits.map(({ entry }) => entry.address)).toEqual(['/sheet/#list']);
  expect(hits[0]?.entry.heading).toBe('most restarts last');
  expect(hits[0]?.shown().command).toContain('--sort-by');
});

test('a command leads to where it is taught rather than to a symptom that uses it', () => {
  const command = 'kubectl get pods -o wide';
  const texts = createSearch([
    record('/a/#networknotready', 'NetworkNotReady', 'See which node.', { kind: 'symptom', commands: [command] }),
    record('/b/#columns', 'The columns', 'See which node.', { commands: [command] }),
  ]);
  expect(texts('kubectl get pods -o wide').hits[0]?.entry.address).toBe('/b/#columns');
});

test('a name that is nearly typed goes before its words in others', () => {
  const texts = createSearch([
    record('/a/#one', 'All or nothing', 'Never apart.', { aliases: ['two zones', 'many nodes', 'one pod'] }),
    record('/b/#unit', 'All or nothing', 'Never apart.', { aliases: ['pod on two nodes', 'two replicas'] }),
  ]);
  expect(texts('can a pod be on two nodes').hits[0]?.entry.address).toBe('/b/#unit');
});

test('a section profits from what its page is about', () => {
  const page = (path: string, title: string) => record(path, title, '', { kind: 'page', page: title });
  const needs = (path: string, title: string) => record(`${path}#needs`, 'What you need', 'A right.', { page: title });
  const texts = createSearch([
    ...[page('/drain/', 'Evict from a node'), needs('/drain/', 'Evict from a node')],
    ...[page('/resize/', 'Resize it'), needs('/resize/', 'Resize it')],
  ]);
  expect(texts('right to resize').hits.find(({ entry }) => entry.kind === 'section')?.entry.address).toBe('/resize/#needs');
});

test('the glossary’s word for what stands on the screen follows the symptom', () => {
  const aliases = ['crashloop', 'boot loop'];
  const texts = createSearch([
    record('/glossary/#term-crash', 'CrashLoopBackOff', 'A crashloop.', { kind: 'term', aliases }),
    record('/a/#crash', 'CrashLoopBackOff', 'It starts, it exits, and the kubelet waits: read its log.', {
      kind: 'symptom',
      aliases,
    }),
  ]);
  expect(texts('crashloop').hits.map(({ entry }) => entry.address)).toEqual(['/a/#crash', '/glossary/#term-crash']);
});

test('a field’s name alone leads to the Pod’s own field before those deeper inside', () => {
  const row = (address: string, heading: string) => record(address, heading, '', { kind: 'row', aliases: ['restartPolicy'] });
  const texts = createSearch([row('/f/#deep', 'resizePolicy[].restartPolicy'), row('/f/#own', 'spec.restartPolicy')]);
  expect(texts('restartPolicy').hits.map(({ entry }) => entry.address)).toEqual(['/f/#own', '/f/#deep']);
});
