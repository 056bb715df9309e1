import { isScalar, type ApiSchema, type Field, type Scalar } from '../../../src/kubernetes/schema/api.ts';
import { groupVersion, type Resource } from './resources.ts';

/** The list of OpenAPI v3 documents, one a group and version. */
export function openapiList(resources: readonly Resource[]): object {
  const paths = [...new Set(resources.map(({ apiVersion }) => prefixOf(apiVersion)))];
  return { paths: Object.fromEntries(paths.map((path) => [path, { serverRelativeURL: `/openapi/v3/${path}?hash=stand-in` }])) };
}

/** The OpenAPI v3 document of one group and version, made from our own schema: what `kubectl explain` and `--validate` read. */
export function openapiOf(prefix: string, resources: readonly Resource[], schema: ApiSchema): object {
  const served = resources.filter(({ apiVersion }) => prefixOf(apiVersion) === prefix);
  const kinds = served.map((resource) => ({ resource, definition: schema.kinds[`${resource.apiVersion} ${resource.kind}`] }));
  const roots = kinds.flatMap(({ definition }) => (definition === undefined ? [] : [definition]));
  const schemas = Object.fromEntries([...reach(roots, schema)].map((name) => [name, schemaOf(name, schema)]));
  for (const { resource, definition } of kinds)
    if (definition !== undefined) Object.assign(schemas[definition] ?? {}, { [GVK]: [gvkOf(resource)] });
  return {
    ...{ openapi: '3.0.0', info: { title: 'stand-in', version: schema.version } },
    paths: Object.fromEntries(served.flatMap((resource) => pathsOf(prefix, resource))),
    components: { schemas },
  };
}

const GVK = 'x-kubernetes-group-version-kind';

function gvkOf({ apiVersion, kind }: Resource): object {
  return { ...groupVersion(apiVersion), kind };
}

function prefixOf(apiVersion: string): string {
  return apiVersion.includes('/') ? `apis/${apiVersion}` : `api/${apiVersion}`;
}

function pathsOf(prefix: string, resource: Resource): [string, object][] {
  const all = `/${prefix}/${resource.namespaced ? 'namespaces/{namespace}/' : ''}${resource.name}`;
  const gvk = { [GVK]: gvkOf(resource) };
  const parameters = ['dryRun', 'fieldManager', 'fieldValidation'].map((name) => ({
    ...{ name, in: 'query', schema: { type: 'string' } },
  }));
  const operation = { ...gvk, parameters, responses: {} };
  const list = { get: { ...operation, 'x-kubernetes-action': 'list' }, post: operation };
  return [
    [all, list],
    [`${all}/{name}`, { get: operation, put: operation, patch: operation }],
  ];
}

/** The definitions that can be reached from some. */
function reach(names: readonly string[], { definitions }: ApiSchema): Set<string> {
  const seen = new Set(names);
  for (const name of seen)
    for (const { type } of Object.values(definitions[name]?.fields ?? {})) if (!isScalar(type)) seen.add(type);
  return seen;
}

function schemaOf(name: string, { definitions }: ApiSchema): object {
  const { doc = '', fields = {} } = definitions[name] ?? {};
  const required = Object.keys(fields).filter((each) => fields[each]?.required);
  return {
    ...{ type: 'object', description: doc, ...(required.length > 0 && { required }) },
    properties: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, propertyOf(value)])),
  };
}

function propertyOf(field: Field): object {
  const { of, type, doc: description } = field;
  const one = isScalar(type) ? SCALARS[type] : { allOf: [{ $ref: `#/components/schemas/${type}` }] };
  if (of === 'list') return { type: 'array', description, items: one };
  if (of === 'map') return { type: 'object', description, additionalProperties: one };
  return { ...one, description, ...(field.enum && { enum: field.enum }) };
}

const SCALARS: Readonly<Record<Scalar, object>> = {
  ...{ string: { type: 'string' }, time: { type: 'string', format: 'date-time' }, bytes: { type: 'string', format: 'byte' } },
  ...{ int32: { type: 'integer', format: 'int32' }, int64: { type: 'integer', format: 'int64' }, boolean: { type: 'boolean' } },
  ...{ quantity: { type: 'string' }, intOrString: { type: 'string', format: 'int-or-string' }, any: { type: 'object' } },
};
