import { expect, test } from 'vitest';
import { kindOf } from '../../src/explain/kinds.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { knowledgeOf } from '../../src/sources/knowledge.ts';
import { describePath } from '../../src/kubernetes/schema/describe.ts';

const { content } = readContent();
const { tree, schema, meanings } = knowledgeOf(content);
const commands = Object.keys(tree.tree.commands);

/** Says whether a key of kubectl.yaml names something that kubectl 1.36 has. */
function isKnown(key: string): boolean {
  if (key === '--' || key === 'NAME' || commands.includes(key) || kindOf(key, schema) === key) return true;
  const [, command = '', word, flag, value] = /^(.*?) ?(?:(NAME|WORD)|--([a-z-]+)(?:=(.+))?)$/.exec(key) ?? [];
  if (word !== undefined) return commands.includes(command);
  if (command !== '' && !commands.includes(command)) return false;
  const found = (command === '' ? commands : [command]).map((path) => tree.flagsOf(path).byName.get(flag ?? ''));
  return found.some((each) => each !== undefined && (value === undefined || each.type !== 'bool'));
}

test('every key of kubectl.yaml is a command, a flag, a value, a word or a kind', () => {
  expect(Object.keys(meanings.kubectl).filter((key) => !isKnown(key))).toEqual([]);
});

test('every key of manifest.yaml is a field of the API', () => {
  const definitions = Object.entries(schema.definitions);
  const unknown = [...Object.keys(meanings.manifest), ...meanings.quiet].filter((key) => {
    const [type = '', field = ''] = key.split('.');
    const isTyped = definitions.some(
      ([name, { fields }]) => (type === '*' || name.endsWith(`.${type}`)) && Object.hasOwn(fields, field),
    );
    return !(key.split('.').length === 2 && isTyped) && describePath(key, schema) === undefined;
  });
  expect(unknown).toEqual([]);
});

test('every section that a meaning names exists', () => {
  const places = content.notes.flatMap(({ address, headings, fences }) => [
    address,
    ...[...headings.map(({ id }) => id), ...fences.map(({ fence }) => fence.id)].map((id) => `${address}#${id}`),
  ]);
  const named = [...Object.values(meanings.kubectl), ...Object.values(meanings.manifest)].flatMap(({ see }) => see ?? []);
  expect(named.filter((see) => !places.includes(see))).toEqual([]);
});
