import { entry, number, pick, text, type Node } from '../schema/node.ts';
import { readQuantity } from '../schema/quantity.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

/** The sources that a Pod uses most; those of cloud providers are checked by the schema only. */
export const volumeDetails: Rule = {
  name: 'volume-details',
  about: 'Modes, paths and names in a volume are ones that a node can use.',
  on: [
    'core.v1.ConfigMapVolumeSource',
    'core.v1.SecretVolumeSource',
    'core.v1.ProjectedVolumeSource',
    'core.v1.DownwardAPIVolumeSource',
    'core.v1.KeyToPath',
    'core.v1.DownwardAPIVolumeFile',
    'core.v1.VolumeProjection',
    'core.v1.ServiceAccountTokenProjection',
    'core.v1.EmptyDirVolumeSource',
    'core.v1.HostPathVolumeSource',
    'core.v1.NFSVolumeSource',
    'core.v1.EphemeralVolumeSource',
  ],
  check(place, report) {
    for (const field of ['defaultMode', 'mode']) checkMode(place, field, report);
    checks[place.definition]?.(place, report);
  },
};

const checks: Record<string, (place: Place, report: Report) => void> = {
  'core.v1.ConfigMapVolumeSource': (place, report) => needs(place, 'name', 'ConfigMap', report),
  'core.v1.SecretVolumeSource': (place, report) => needs(place, 'secretName', 'Secret', report),
  'core.v1.KeyToPath': (place, report) => checkFilePath(place, report),
  'core.v1.DownwardAPIVolumeFile': checkDownwardFile,
  'core.v1.VolumeProjection': checkProjection,
  'core.v1.ServiceAccountTokenProjection': checkToken,
  'core.v1.EmptyDirVolumeSource': checkEmptyDir,
  'core.v1.HostPathVolumeSource': (place, report) => checkBacksteps(place, 'path', report),
  'core.v1.EphemeralVolumeSource': (place, report) => needs(place, 'volumeClaimTemplate', 'template of the claim', report),
  'core.v1.NFSVolumeSource': (place, report) => {
    const path = text(place.node, 'path');
    if (path !== undefined && !path.startsWith('/'))
      report(spot(place, 'path'), `The path "${path}" of an NFS volume is not absolute.`, `Write "/${path}".`);
  },
};

function checkMode(place: Place, field: string, report: Report): void {
  const mode = number(place.node, field);
  if (mode === undefined || (mode >= 0 && mode <= 0o777)) return;
  const decimal = pick(place.node, field);
  const source = decimal?.kind === 'scalar' ? decimal.source : String(mode);
  const meant = /^[0-7]{3,4}$/.test(source) ? ` Did you mean 0${source.replace(/^0+/, '')}, which is octal?` : '';
  report(spot(place, field), `The ${field} ${source} is outside 0 to 0777 (511).`, `Write a file mode.${meant}`);
}

function needs(place: Place, field: string, what: string, report: Report): void {
  if (pick(place.node, field) !== undefined && !isEmptyText(pick(place.node, field))) return;
  report(spot(place, field), `A volume of type "${place.field}" names no ${what}.`, `Add "${field}:".`);
}

function checkFilePath(place: Place, report: Report): void {
  const path = text(place.node, 'path');
  if (path?.startsWith('/'))
    report(spot(place, 'path'), `The path "${path}" is absolute.`, 'Write it relative to the place where the volume is mounted.');
  else if (path?.startsWith('..'))
    report(spot(place, 'path'), `The path "${path}" begins with "..".`, 'Write a path inside the volume.');
  else checkBacksteps(place, 'path', report);
}

function checkBacksteps(place: Place, field: string, report: Report): void {
  const path = text(place.node, field);
  if (path?.split('/').includes('..')) report(spot(place, field), `The path "${path}" holds "..".`, 'Write a path without "..".');
}

function checkDownwardFile(place: Place, report: Report): void {
  checkFilePath(place, report);
  const both = ['fieldRef', 'resourceFieldRef'].filter((name) => entry(place.node, name) !== undefined);
  if (both.length === 2)
    report(spot(place, 'resourceFieldRef'), 'A file has both "fieldRef" and "resourceFieldRef".', 'Keep one of them.');
  if (both.length === 0)
    report(spot(place, 'path'), 'A file has neither "fieldRef" nor "resourceFieldRef".', 'Say what it shall hold.');
}

function checkProjection(place: Place, report: Report): void {
  const [, second] = [...place.node.entries.values()].filter((each) => each.value.kind === 'map');
  if (second !== undefined)
    report(second.key, 'One entry of "sources" holds two sources.', 'Begin a new entry with "- " for each.');
  for (const kind of ['configMap', 'secret']) {
    const source = pick(place.node, kind);
    if (source !== undefined && text(source, 'name') === undefined)
      report(spot(place, kind), `The projected ${kind} has no "name".`, 'Add "name:".');
  }
}

function checkToken(place: Place, report: Report): void {
  const seconds = number(place.node, 'expirationSeconds');
  if (seconds !== undefined && seconds < 600)
    report(
      spot(place, 'expirationSeconds'),
      `A token that lasts ${seconds} seconds is too short.`,
      'Write 600 (ten minutes) or more.',
    );
  if (seconds !== undefined && seconds > 2 ** 32)
    report(
      spot(place, 'expirationSeconds'),
      `A token that lasts ${seconds} seconds is too long.`,
      'Write less than 2^32 seconds.',
    );
  checkFilePath(place, report);
}

function checkEmptyDir(place: Place, report: Report): void {
  const limit = pick(place.node, 'sizeLimit');
  const size = limit?.kind === 'scalar' ? readQuantity(String(limit.value)) : undefined;
  const medium = text(place.node, 'medium');
  if (size !== undefined && size < 0)
    report(spot(place, 'sizeLimit'), 'The sizeLimit is negative.', 'Write a size such as 64Mi, or leave it out.');
  // The API server takes any text; the kubelet then cannot start the Pod.
  if (medium !== undefined && !/^(Memory|HugePages(-.+)?)$/.test(medium))
    report(
      spot(place, 'medium'),
      `There is no medium "${medium}".`,
      'Write "Memory", or leave it out to use the disk of the node.',
    );
}

function isEmptyText(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === '';
}
