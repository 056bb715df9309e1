import { groupVersion, type Resource } from './resources.ts';

/** The type of the answers to /api and /apis: aggregated discovery, all groups in one. */
export const DISCOVERY_TYPE = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/** Aggregated discovery, v2: of the core group for `/api`, of all the others for `/apis`. */
export function discoveryOf(resources: readonly Resource[], path: '/api' | '/apis'): object {
  const versions = Map.groupBy(resources, ({ apiVersion }) => apiVersion);
  const wanted = [...versions].filter(([apiVersion]) => apiVersion.includes('/') === (path === '/apis'));
  const groups = Map.groupBy(wanted, ([apiVersion]) => groupVersion(apiVersion).group);
  return {
    ...{ kind: 'APIGroupDiscoveryList', apiVersion: 'apidiscovery.k8s.io/v2', metadata: {} },
    items: [...groups].map(([name, served]) => ({
      metadata: name === '' ? {} : { name },
      versions: served.sort(newestFirst).map(([apiVersion, list]) => ({
        ...{ version: groupVersion(apiVersion).version, freshness: 'Current' },
        resources: list.map(describe),
      })),
    })),
  };
}

function newestFirst([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]): number {
  return a < b ? 1 : -1;
}

function describe({ apiVersion, kind, name, namespaced, shortNames, subresources }: Resource): object {
  const responseKind = { ...groupVersion(apiVersion), kind };
  return {
    ...{ resource: name, responseKind, scope: namespaced ? 'Namespaced' : 'Cluster', singularResource: kind.toLowerCase() },
    verbs: /Review$/.test(kind) ? ['create'] : VERBS,
    shortNames,
    ...(['pods', 'services', 'deployments', 'replicasets', 'jobs'].includes(name) && { categories: ['all'] }),
    subresources: subresources.map((subresource) => ({ subresource, responseKind, verbs: ['get', 'patch', 'update', 'create'] })),
  };
}

const VERBS = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];
