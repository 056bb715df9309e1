import { entries, items, pick, text } from '../schema/node.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

const checks: Record<string, (place: Place, report: Report) => void> = {
  'core.v1.PersistentVolumeSpec': checkSource,
  'core.v1.PodSpec': checkNames,
  'core.v1.Volume': checkSource,
};

/** Maps of a PersistentVolume's spec that are no source. */
const notSources = new Set(['capacity', 'claimRef', 'nodeAffinity']);

export const volumeSource: Rule = {
  name: 'volume-source',
  about: 'A volume has a name of its own in its Pod, and one source.',
  on: Object.keys(checks),
  check(place, report) {
    checks[place.definition]?.(place, report);
  },
};

function checkNames({ node }: Place, report: Report): void {
  const seen = new Set<string>();
  for (const volume of items(node, 'volumes')) {
    const name = text(volume, 'name');
    if (name === undefined) continue;
    if (seen.has(name))
      report(
        pick(volume, 'name') ?? volume,
        `A volume named "${name}" exists already in this Pod.`,
        'Give each volume a name of its own.',
      );
    seen.add(name);
  }
}

/** A Pod's volume without any source is allowed: the API server then makes an emptyDir. */
function checkSource(place: Place, report: Report): void {
  const [first, second] = entries(place.node).filter(({ name, value }) => value.kind === 'map' && !notSources.has(name));
  if (first !== undefined && second !== undefined) {
    report(second.key, `A volume has two sources, "${first.name}" and "${second.name}".`, 'Keep one, or make two volumes of it.');
  } else if (first === undefined && place.definition === 'core.v1.PersistentVolumeSpec') {
    report(spot(place), 'A PersistentVolume has no source, such as "csi", "nfs" or "hostPath".', 'Say where the storage is.');
  }
}
