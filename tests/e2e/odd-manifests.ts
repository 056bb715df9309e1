/** Manifests at the edges of what is written in earnest: many parts, long names, much of everything. Names stand as `{name: …`. */
export function oddManifests(): { group: string; what: string; manifest: string }[] {
  const pods = [1, 2, 15].flatMap((containers) =>
    [0, 1, 3, 4, 5, 20].flatMap((volumes) =>
      [4, 40, 63].map((letters) => ({
        group: `Pods with containers: ${containers}`,
        what: `${containers} containers, ${volumes} volumes, names of ${letters} letters`,
        manifest: podOf(containers, volumes, letters),
      })),
    ),
  );
  return [
    ...pods,
    ...KINDS.map((kind) => ({
      ...{ group: 'workloads with all that a container can have', what: `a ${kind}` },
      manifest: workloadOf(kind),
    })),
  ];
}

const KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job'];

function podOf(containers: number, volumes: number, letters: number): string {
  const mounts = list(
    volumes,
    (i) => `{name: ${nameOf('v', i, letters)}, mountPath: /data/${'deep/'.repeat(i % 5)}${i}, readOnly: ${i % 2 === 0}}`,
  );
  const container = (i: number) =>
    `{name: ${nameOf('c', i, letters)}, image: registry.example.com/${'team/'.repeat(i % 4)}app-${i}:1.0.${i}, ports: [{containerPort: ${8000 + i}}], volumeMounts: [${mounts}]}`;
  const [first = '', ...rest] = Array.from({ length: containers }, (_, i) => container(i));
  const init = rest
    .slice(0, 3)
    .map((each, i) =>
      i === 1
        ? each
            .replace('{', '{restartPolicy: Always, ')
            .replace(/\{restartPolicy: Always, (name: [^,]+)/, '{$1, restartPolicy: Always')
        : each,
    );
  return [
    'kind: Pod',
    `metadata: {name: ${nameOf('p', 0, letters)}}`,
    'spec:',
    `  initContainers: [${init.join(', ')}]`,
    `  containers: [${[first, ...rest.slice(3)].join(', ')}]`,
    `  volumes: [${list(volumes, (i) => `{name: ${nameOf('v', i, letters)}, ${SOURCES[i % SOURCES.length] ?? ''}}`)}]`,
  ].join('\n');
}

const SOURCES = [
  'emptyDir: {medium: Memory, sizeLimit: 64Mi}',
  'configMap: {name: settings-of-the-application-in-this-namespace}',
  'secret: {secretName: credentials}',
  'persistentVolumeClaim: {claimName: data}',
  'hostPath: {path: /var/lib/kubelet/plugins/registry/socket}',
  'projected: {sources: [{serviceAccountToken: {}}, {configMap: {}}, {downwardAPI: {}}]}',
  'csi: {driver: csi.storage.example.com}',
  'image: {reference: registry.example.com/models/weights:7}',
  'ephemeral: {volumeClaimTemplate: {spec: {resources: {requests: {storage: 5Gi}}}}}',
];

function workloadOf(kind: string): string {
  return `kind: Service
metadata: {name: a-service-with-a-name-as-long-as-a-label-may-be-63-letters-long-ok}
spec: {selector: {app: a}, ports: [{port: 80, targetPort: http}, {port: 443}]}
---
kind: ${kind}
metadata: {name: ${nameOf('w', 0, 50)}}
spec:
  replicas: 3
  completions: 5
  template:
    metadata: {labels: {app: a}}
    spec:
      hostNetwork: true
      hostPID: true
      shareProcessNamespace: true
      containers:
      - {name: everything, image: "app:1@sha256:${'0'.repeat(64)}",
         ports: [{containerPort: 80, hostPort: 8080, protocol: UDP}, {containerPort: 65535}],
         envFrom: [{configMapRef: {name: ${nameOf('m', 1, 60)}}}], env: [{name: everything, valueFrom: {secretKeyRef: {name: everything, key: k}}}],
         livenessProbe: {exec: {command: [sh, -c, "${'test -f /tmp/alive && '.repeat(30)}true"]}},
         readinessProbe: {httpGet: {path: /a/very/long/path/to/an/endpoint/that/says/ready?verbose=true, port: 80}},
         startupProbe: {grpc: {port: 80}},
         resources: {requests: {cpu: 100m, memory: 1Gi, ephemeral-storage: 2Gi}, limits: {memory: 2Gi, nvidia.com/gpu: 1}},
         volumeDevices: [{name: everything, devicePath: /dev/xvda}]}`;
}

function nameOf(start: string, index: number, letters: number): string {
  return `${start}${index}-${'long-name-'.repeat(7)}`.slice(0, Math.max(letters, 2)).replace(/-$/, 'x');
}

function list(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, i) => item(i)).join(', ');
}
