import { isTrue, items, pick, text, type Node } from '../schema/node.ts';
import type { Place } from '../schema/walk.ts';
import type { Report, Rule } from './rule.ts';

export const mountPaths: Rule = {
  name: 'mount-paths',
  about: 'A container mounts one thing at a path, and parts of a volume by relative paths.',
  on: ['core.v1.Container', 'core.v1.EphemeralContainer'],
  check(place, report) {
    const taken = new Set<string>();
    for (const mount of items(place.node, 'volumeMounts')) {
      const path = text(mount, 'mountPath');
      if (path !== undefined && taken.has(path)) {
        report(
          pick(mount, 'mountPath') ?? mount,
          `Something is mounted at "${path}" already.`,
          'Give each mount of a container a path of its own.',
        );
      }
      if (path !== undefined) taken.add(path);
      checkSubPath(mount, report);
      checkPropagation(place, mount, report);
    }
    checkDevices(place, taken, report);
  },
};

function checkSubPath(mount: Node, report: Report): void {
  for (const field of ['subPath', 'subPathExpr']) {
    const path = text(mount, field);
    const at = pick(mount, field) ?? mount;
    if (path === undefined) continue;
    if (path.startsWith('/'))
      report(at, `The ${field} "${path}" is absolute.`, `Write it relative to the volume: "${path.replace(/^\/+/, '')}".`);
    else if (path.split('/').includes('..'))
      report(at, `The ${field} "${path}" leads out of the volume by "..".`, 'Write a path inside the volume.');
  }
  if (text(mount, 'subPath') !== undefined && text(mount, 'subPathExpr') !== undefined) {
    report(pick(mount, 'subPathExpr') ?? mount, 'A mount has both "subPath" and "subPathExpr".', 'Keep one of them.');
  }
}

function checkPropagation({ node }: Place, mount: Node, report: Report): void {
  const propagation = text(mount, 'mountPropagation');
  const recursive = text(mount, 'recursiveReadOnly');
  if (propagation === 'Bidirectional' && !isTrue(node, 'securityContext', 'privileged')) {
    report(
      pick(mount, 'mountPropagation') ?? mount,
      'Only a privileged container may mount with propagation "Bidirectional".',
      'Set "securityContext.privileged: true", or use "HostToContainer".',
    );
  }
  if (recursive === undefined || recursive === 'Disabled') return;
  const at = pick(mount, 'recursiveReadOnly') ?? mount;
  if (!isTrue(mount, 'readOnly'))
    report(at, '"recursiveReadOnly" is set, but the mount is not read-only.', 'Add "readOnly: true".');
  if (propagation !== undefined && propagation !== 'None')
    report(at, '"recursiveReadOnly" needs a mount without propagation.', 'Take "mountPropagation" away.');
}

function checkDevices({ node }: Place, taken: Set<string>, report: Report): void {
  const mounted = new Set(items(node, 'volumeMounts').map((mount) => text(mount, 'name')));
  const names = new Set<string>();
  for (const device of items(node, 'volumeDevices')) {
    const path = text(device, 'devicePath');
    const name = text(device, 'name');
    if (path !== undefined && taken.has(path))
      report(
        pick(device, 'devicePath') ?? device,
        `Something stands at "${path}" already.`,
        'Give each device and mount a path of its own.',
      );
    if (path?.split('/').includes('..'))
      report(pick(device, 'devicePath') ?? device, `The devicePath "${path}" holds "..".`, 'Write a path without "..".');
    if (name !== undefined && (names.has(name) || mounted.has(name)))
      report(
        pick(device, 'name') ?? device,
        `The volume "${name}" is used twice in this container, as a device too.`,
        'Use a volume either as a device or as a mount, once.',
      );
    if (path !== undefined) taken.add(path);
    if (name !== undefined) names.add(name);
  }
}
