import { expect, test } from 'vitest';
import { readNote } from '../sources/read-note.ts';
import { sayChecked } from './checked.ts';

const said = (body: string) => sayChecked(readNote('notes/a/b.mdx', body).note);
const command = '```console id=a title=b\n$ kubectl get pods\n```\n';

test('says once what commands and manifests were checked with', () => {
  expect(said(`${command}\n<Manifest file="web.yaml" id="c" title="d" />`)).toBe(
    'Commands checked with kubectl 1.36, manifests against the API of 1.36.',
  );
});

test('names only what the note holds', () => {
  expect(said(command)).toBe('Commands checked with kubectl 1.36.');
  expect(said('```yaml\napiVersion: v1\nkind: Pod\n```')).toBe('Manifests checked against the API of 1.36.');
});

test('says nothing where nothing was checked', () => {
  expect(said('Words.\n\n```console id=a title=b\n$ curl localhost\n```')).toBeUndefined();
  expect(said('```console id=a title=b unchecked="new in 1.37"\n$ kubectl get pods\n```')).toBeUndefined();
});
