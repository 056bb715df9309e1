import { checkManifests, levelOf } from '../../../src/kubernetes/schema/check.ts';
import { mergePatch } from './merge.ts';
import { objectOf, type KubeObject } from './objects.ts';
import { nameInProtobuf } from './protobuf.ts';
import type { Resource } from './resources.ts';
import type { Answer, Request, World } from './server.ts';
import { tableOf } from './table.ts';

/** What stands in an answer where kubectl asks for a stream (exec, attach, port-forward, debug): here nothing runs. */
export const NO_STREAMS = 'the stand-in API server has no streams';

/** Answers a request for an object, a list or a subresource. */
export function answerObject(request: Request, world: World): Answer {
  const at = readPath(request.url.pathname, world);
  if (at === undefined) return failure(404, 'NotFound', `the server could not find ${request.url.pathname}`);
  const { name, subresource } = at;
  if (/^(?:exec|attach|portforward|ephemeralcontainers)/.test(subresource)) return failure(501, 'NotImplemented', NO_STREAMS);
  if (/^(?:log|proxy)/.test(subresource)) return { type: 'text/plain', body: 'a line\n' };
  if (request.method === 'POST') return create(request, at, world);
  if (request.method === 'DELETE') return remove(request, at, world);
  if (name === undefined) return list(request, at, world);
  const object = find(at, world);
  if (object === undefined) return failure(404, 'NotFound', `${at.resource.name} "${name}" not found`);
  if (request.method === 'PATCH') return keep(mergePatch(object, patchOf(request)) as KubeObject, at, world, isDryRun(request));
  if (request.method === 'PUT') return keep(readBody(request, at.resource), at, world, isDryRun(request));
  return subresource === 'scale' ? { body: scaleOf(object) } : show(request, at.resource.kind, [object], object);
}

/** Which resource a path is about: `/apis/apps/v1/namespaces/shop/deployments/web/scale`. */
type At = { path: string; resource: Resource; namespace: string; name: string | undefined; subresource: string };

function readPath(path: string, { resources }: World): At | undefined {
  const match = /^\/(?:api\/(?=v1\/)|apis\/(?=[^/]+\/))(v1|[^/]+\/[^/]+)\/(.*)$/.exec(path);
  const [prefix = '', rest = ''] = match?.slice(1) ?? [];
  const steps = rest.split('/');
  const inNamespace = steps[0] === 'namespaces' && steps.length > 2 && !['status', 'finalize'].includes(steps[2] ?? '');
  const [plural, name, ...more] = inNamespace ? steps.slice(2) : steps;
  const resource = resources.find((each) => each.apiVersion === prefix && each.name === plural);
  const namespace = inNamespace ? (steps[1] ?? '') : 'default';
  return resource && { path, resource, namespace, name, subresource: more.join('/') };
}

function find({ path, resource, namespace, name = '', subresource }: At, world: World): KubeObject | undefined {
  const own = subresource === '' ? path : path.slice(0, -subresource.length - 1);
  if (world.gone.has(own)) return undefined;
  return world.made.get(own) ?? (world.empty ? undefined : objectOf(resource, name, namespace, world.written));
}

/**
 * A list holds one object: that which a selector names (a Job's Pod by the Job's name), else `web`; of ReplicaSets two, the
 * generations of a Deployment. A watch ends at once.
 */
function list(request: Request, at: At, world: World): Answer {
  const { searchParams } = request.url;
  if (searchParams.get('sendInitialEvents') !== null) return failure(422, 'Invalid', 'sendInitialEvents is forbidden here');
  if (/^(?:true|1)$/.test(searchParams.get('watch') ?? '')) return { body: '' };
  const selectors = `${searchParams.get('fieldSelector') ?? ''},${searchParams.get('labelSelector') ?? ''}`;
  const name = /(?:metadata\.name|job-name)=([^,]+)/.exec(selectors)?.[1] ?? 'web';
  const names = at.resource.kind === 'ReplicaSet' ? [name, `${name}-1`] : [name];
  const items = names.flatMap((each) => find({ ...at, name: each, path: `${at.path}/${each}` }, world) ?? []);
  const { apiVersion, kind } = at.resource;
  return show(request, kind, items, { apiVersion, kind: `${kind}List`, metadata: { resourceVersion: '1' }, items });
}

function show({ headers }: Request, kind: string, objects: KubeObject[], plain: object): Answer {
  return { body: headers.accept?.includes('as=Table') === true ? tableOf(kind, objects) : plain };
}

function create(request: Request, at: At, world: World): Answer {
  const { apiVersion, kind } = at.resource;
  if (at.subresource === 'eviction') return remove(request, { ...at, path: at.path.replace(/\/eviction$/, '') }, world);
  if (kind.endsWith('Review'))
    return { status: 201, body: { apiVersion, kind, metadata: {}, spec: {}, status: { allowed: true } } };
  const object = readBody(request, at.resource);
  return keep(object, { ...at, path: `${at.path}/${object.metadata.name}` }, world, isDryRun(request), 201);
}

/** What a request brings: JSON, or of `create namespace` and the like a protobuf, of which only the name is read. */
function readBody({ headers, body }: Request, { apiVersion, kind }: Resource): KubeObject {
  if (headers['content-type']?.includes('protobuf') !== true) return JSON.parse(body.toString()) as KubeObject;
  return { apiVersion, kind, metadata: { name: nameInProtobuf(body) } };
}

function isDryRun({ url }: Request): boolean {
  return url.searchParams.get('dryRun') !== null;
}

/** Checks an object as the server would, and answers it as it is then. */
function keep(object: KubeObject, at: At, world: World, dryRun: boolean, status = 200): Answer {
  const refusal = isWhole(object) ? refuse(object, world) : undefined;
  if (refusal !== undefined) return refusal;
  const resourceVersion = String(Number(object.metadata.resourceVersion ?? 0) + 1);
  const kept = { ...object, metadata: { namespace: at.namespace, uid: 'uid', ...object.metadata, resourceVersion } };
  if (!dryRun) world.made.set(at.path, kept);
  return { status, body: kept };
}

/** A protobuf brought no more than a name. */
function isWhole(object: KubeObject): boolean {
  return Object.keys(object).length > 3;
}

/** The server reads an object by the schema first, then goes through the rules. */
function refuse(object: KubeObject, { schema }: World): Answer | undefined {
  const { findings } = checkManifests(JSON.stringify({ ...object, status: undefined }), schema);
  const fault = findings.find(({ code }) => levelOf(code) !== 'rule') ?? findings[0];
  if (fault === undefined) return undefined;
  return levelOf(fault.code) === 'rule'
    ? failure(422, 'Invalid', `The object is invalid: ${fault.message}`)
    : failure(400, 'BadRequest', `The object cannot be read: ${fault.message}`);
}

function remove(request: Request, { path }: At, world: World): Answer {
  if (!isDryRun(request)) world.gone.add(path);
  return { body: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' } };
}

/** A JSON patch, a list of steps, changes nothing here but the version. */
function patchOf({ body }: Request): unknown {
  const patch: unknown = JSON.parse(body.toString());
  return Array.isArray(patch) ? {} : patch;
}

function scaleOf({ metadata, spec }: KubeObject): object {
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata,
    spec: { replicas: spec?.['replicas'] },
    status: { replicas: 2 },
  };
}

function failure(code: number, reason: string, message: string): Answer {
  return { status: code, body: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code } };
}
