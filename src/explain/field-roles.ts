import type { FieldDoc } from '../kubernetes/schema/describe.ts';
import type { Role } from './part.ts';

/**
 * The role of a field, by the type that holds it and its name (`Container.ports`), the first that fits. One meaning a pigment
 * (exemplars 8.2): ports and network, what runs, volumes and mounts, settings, probes, placement and limits.
 */
const roles: readonly (readonly [Role, RegExp])[] = [
  ['other', /^(?:PolicyRule|RoleRef|Subject)\./],
  [
    'health',
    /[Pp]robe|^(?:HTTPGet|Exec|TCPSocket|GRPC)Action\.|^LifecycleHandler|^SleepAction|\.lifecycle$|minReadySeconds|terminationGrace/,
  ],
  [
    'network',
    /\.(?:ports|hostPorts?|containerPort|hostNetwork|dns\w*|hostAliases|hostname|subdomain)$|^(?:Service(?:Spec|Port)?\.|Network|Ingress|IPBlock)/,
  ],
  ['storage', /[vV]olume|^EmptyDir|\.(?:mountPath|subPath|readOnly|storageClassName|accessModes)$|^PersistentVolume/],
  ['config', /[eE]nv|^ConfigMap|^Secret|[kK]eySelector|\.(?:configMap|secret)\w*$/],
  [
    'place',
    /[rR]esource|[lL]imit|node[A-Z]|[tT]oleration|[aA]ffinity|[tT]opology|^Node|[pP]riority|scheduler|replicas$|Quota|Disruption|[pP]arallelism|completions/,
  ],
  [
    'process',
    /[cC]ontainer|\.(?:image\w*|command|args|restartPolicy\w*|workingDir)$|backoffLimit|^SecurityContext|securityContext/,
  ],
];

/** What a field is about. */
export function roleOfField({ field }: Pick<FieldDoc, 'field'>): Role {
  const name = field.split('.').slice(-2).join('.');
  return roles.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}
