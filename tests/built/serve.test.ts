import { spawn, type ChildProcess } from 'node:child_process';
import { request } from 'node:http';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: ChildProcess;
let port = 0;

beforeAll(async () => {
  server = spawn('node', ['scripts/serve.mjs'], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  port = await new Promise<number>((resolve) =>
    server.stdout?.on('data', (words) => resolve(Number(/:(\d+)\//.exec(String(words))?.[1]))),
  );
});
afterAll(() => server.kill());

/** Asks as no browser would: the path goes out as it is. */
function ask(path: string): Promise<{ status: number | undefined; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    request({ port, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['//', 400],
  ['http://[', 400],
  [`/${'a'.repeat(300)}/`, 404],
  [`/${'a/'.repeat(3000)}`, 404],
  ['/%E0%A4%A', 404],
  ['/%00', 404],
  ['/../package.json', 404],
  ['/favicon.svg/x', 404],
  ['/constructor', 404],
  ['/start/', 200],
])('the server answers %s with %i and goes on', async (path, status) => {
  expect((await ask(path)).status).toBe(status);
});

test('a page without its slash leads to it, with what was asked', async () => {
  expect(await ask('/start?q=a%20b')).toEqual({ status: 301, location: '/start/?q=a%20b' });
});
