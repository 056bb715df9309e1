import { beforeEach, expect, test, vi } from 'vitest';
import { copyGarden, edit } from '../../tests/garden.ts';

const { content } = copyGarden();

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('CONTENT', content);
});

async function load(site: string | undefined): Promise<() => string | undefined> {
  vi.stubEnv('SITE', site);
  return (await import('./site-address.ts')).siteAddress;
}

test('SITE wins over site.yaml, and is none when it is empty', async () => {
  expect((await load('https://elsewhere.example'))()).toBe('https://elsewhere.example');
  vi.resetModules();
  expect((await load(''))()).toBe('https://garden.example');
});

test('site.yaml is read once', async () => {
  const siteAddress = await load(undefined);
  expect(siteAddress()).toBe('https://garden.example');
  edit(content, 'site.yaml', ['https://garden.example', 'garden']);
  expect(siteAddress()).toBe('https://garden.example');
  vi.resetModules();
  expect((await load(undefined))()).toBeUndefined(); // the source check says that it is no address
});

test('a SITE that is no address ends with words on what to write', async () => {
  expect(await load('pods.example.org')).toThrow('SITE is "pods.example.org", no address. Write the host\'s whole address');
});
