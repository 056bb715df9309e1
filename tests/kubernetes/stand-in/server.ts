import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiSchema } from '../../../src/kubernetes/schema/api.ts';
import { answerObject } from './answer.ts';
import { discoveryOf, DISCOVERY_TYPE } from './discovery.ts';
import type { KubeObject } from './objects.ts';
import { openapiList, openapiOf } from './openapi.ts';
import { listResources, type Resource } from './resources.ts';

/** What a server answers with; `made` and `gone` are what a run has changed, by path. */
export type World = {
  schema: ApiSchema;
  resources: readonly Resource[];
  /** Objects of manifests, found by kind and name. */
  written: readonly KubeObject[];
  /** True: no object is there until it is created. False: every object that is asked for is there. */
  empty: boolean;
  made: Map<string, KubeObject>;
  gone: Set<string>;
};

/** What a request asks, and what is answered: a text as it is, anything else as JSON. */
export type Request = { method: string; url: URL; headers: IncomingMessage['headers']; body: Buffer };
export type Answer = { status?: number; type?: string; body: object | string };

/**
 * A small API server on a free port of loopback: version, discovery, OpenAPI v3 made from our schema, objects made up on
 * demand, and writes checked by our own checker. It keeps nothing and starts nothing.
 * @returns its address, and what closes it
 */
export async function startStandIn(
  world: Pick<World, 'schema' | 'written' | 'empty'>,
): Promise<{ url: string; close: () => Promise<void> }> {
  const whole: World = { ...world, resources: listResources(world.schema), made: new Map(), gone: new Set() };
  const server = createServer((request, response) => void serve(request, response, whole));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

async function serve(request: IncomingMessage, response: ServerResponse, world: World): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = 'GET', headers, url = '/' } = request;
  const asked = { method, headers, url: new URL(url, 'http://stand-in'), body: Buffer.concat(chunks) };
  const { status = 200, type = 'application/json', body } = answerAnything(asked, world);
  response.writeHead(status, { 'content-type': type });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** A fault of our own is told to kubectl, which prints it, so that the test fails with its words. */
function answerAnything(request: Request, world: World): Answer {
  try {
    return answer(request, world);
  } catch (error) {
    return { status: 500, type: 'text/plain', body: `the stand-in API server failed: ${String(error)}` };
  }
}

function answer(request: Request, world: World): Answer {
  const { pathname } = request.url;
  if (pathname === '/version') return { body: { major: '1', minor: '36', gitVersion: 'v1.36.3', platform: 'linux/amd64' } };
  if (pathname === '/api' || pathname === '/apis') return { type: DISCOVERY_TYPE, body: discoveryOf(world.resources, pathname) };
  if (pathname === '/openapi/v3') return { body: openapiList(world.resources) };
  if (pathname.startsWith('/openapi/v3/')) return { body: openapiText(pathname.slice('/openapi/v3/'.length), world) };
  return answerObject(request, world);
}

const documents = new Map<string, string>();

/** A document takes some milliseconds to make, and is the same for every server. */
function openapiText(prefix: string, { resources, schema }: World): string {
  const text = documents.get(prefix) ?? JSON.stringify(openapiOf(prefix, resources, schema));
  documents.set(prefix, text);
  return text;
}
