import type { Finding } from '../../problems/problem.ts';
import type { Place, Visitor } from '../schema/walk.ts';
import { affinity } from './affinity.ts';
import { autoscaler } from './autoscaler.ts';
import { claims } from './claims.ts';
import { configData } from './config-data.ts';
import { containerNames } from './container-names.ts';
import { containerPorts } from './container-ports.ts';
import { cronSchedule } from './cron-schedule.ts';
import { disruptionBudget } from './disruption-budget.ts';
import { dnsNames } from './dns-names.ts';
import { doublePorts } from './double-ports.ts';
import { endpointSlice } from './endpoint-slice.ts';
import { env } from './env.ts';
import { ephemeralContainers } from './ephemeral-containers.ts';
import { hostPorts } from './host-ports.ts';
import { image } from './image.ts';
import { ingressClass } from './ingress-class.ts';
import { ingress } from './ingress.ts';
import { initContainers } from './init-containers.ts';
import { job } from './job.ts';
import { labelSelector } from './label-selector.ts';
import { labels } from './labels.ts';
import { mountPaths } from './mount-paths.ts';
import { networkPolicy } from './network-policy.ts';
import { objectName } from './object-name.ts';
import { podHost } from './pod-host.ts';
import { podNumbers } from './pod-numbers.ts';
import { priorityClass } from './priority-class.ts';
import { probeHandler } from './probe-handler.ts';
import { probeNumbers } from './probe-numbers.ts';
import { probePort } from './probe-port.ts';
import { quota } from './quota.ts';
import { rbac } from './rbac.ts';
import { resources } from './resources.ts';
import { restartPolicy } from './restart-policy.ts';
import { restartRules } from './restart-rules.ts';
import { rollingUpdate } from './rolling-update.ts';
import { securityContext } from './security-context.ts';
import { selectorMatches } from './selector-matches.ts';
import { servicePorts } from './service-ports.ts';
import { service } from './service.ts';
import { spec } from './spec.ts';
import { storageClass } from './storage-class.ts';
import { taints } from './taints.ts';
import { tolerations } from './tolerations.ts';
import { topologySpread } from './topology-spread.ts';
import { volumeDetails } from './volume-details.ts';
import { volumeMounts } from './volume-mounts.ts';
import { volumeSource } from './volume-source.ts';
import { workloadNumbers } from './workload-numbers.ts';
import type { Report, Rule } from './rule.ts';

/** Every rule; a new one is a file, a line here, and a folder in tests/fixtures/manifests. */
export const rules: readonly Rule[] = [
  affinity,
  autoscaler,
  claims,
  configData,
  containerNames,
  containerPorts,
  cronSchedule,
  disruptionBudget,
  dnsNames,
  doublePorts,
  endpointSlice,
  env,
  ephemeralContainers,
  hostPorts,
  image,
  ingress,
  ingressClass,
  initContainers,
  job,
  labelSelector,
  labels,
  mountPaths,
  networkPolicy,
  objectName,
  podHost,
  podNumbers,
  priorityClass,
  probeHandler,
  probeNumbers,
  probePort,
  quota,
  rbac,
  resources,
  restartPolicy,
  restartRules,
  rollingUpdate,
  securityContext,
  selectorMatches,
  service,
  servicePorts,
  spec,
  storageClass,
  taints,
  tolerations,
  topologySpread,
  volumeDetails,
  volumeMounts,
  volumeSource,
  workloadNumbers,
];

const byDefinition = new Map<string, Rule[]>();

/** A visitor that runs the rules on every object of a manifest, and tells what they find. */
export function ruleVisitor(found: (finding: Finding) => void): Visitor {
  const report: Report = ({ start, end }, message, advice) => found({ code: 'rule/pod', start, end, message, advice });
  return {
    object(place) {
      for (const rule of rulesFor(place)) rule.check(place, report);
    },
  };
}

function rulesFor(place: Place): Rule[] {
  const own = byDefinition.get(place.definition) ?? [];
  return place.parent === undefined ? [...(byDefinition.get('manifest') ?? []), ...own] : own;
}

for (const rule of rules) {
  for (const definition of rule.on) byDefinition.set(definition, [...(byDefinition.get(definition) ?? []), rule]);
}
