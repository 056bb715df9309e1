/** Lines of the manifest, from 1, both included; undefined when they are not known. */
export type Lines = { first: number; last: number } | undefined;

/** A Pod, or the template of a workload, with the Services that select it. */
export type PodModel = {
  kind: string;
  name: string;
  /** How many such Pods there are, in words; empty for a Pod. */
  count: string;
  hostNetwork: boolean;
  /** What else the containers share, or take from the node, in words, and the field that says so. */
  shared: { field: string; text: string }[];
  containers: Container[];
  volumes: Volume[];
  services: Service[];
};

/** In the order in which they start; `order` counts from 1, and the app containers have one number. */
export type Container = {
  name: string;
  image: string;
  role: 'init' | 'sidecar' | 'app' | 'debug';
  order: number;
  ports: Port[];
  mounts: Mount[];
  probes: Probe[];
  env: string[];
  resources: string[];
  lines: Lines;
};

/** `hostPort` is empty when the node opens no port for it; `protocol` is empty for TCP. */
export type Port = { port: string; name: string; protocol: string; hostPort: string };

/** A volume in a container; `volume` may be a name that the Pod does not declare. */
export type Mount = { volume: string; path: string; readOnly: boolean; isConfig: boolean };

export type Probe = { kind: string; how: string };

/**
 * `isConfig` is true for ConfigMaps, Secrets and what is projected from them. `readOnly` is true for these, for images, and for
 * a source that says so: then no container can write to it.
 */
export type Volume = { name: string; type: string; detail: string; isConfig: boolean; readOnly: boolean; lines: Lines };

export type Service = { name: string; ports: { port: string; target: string }[]; lines: Lines };
