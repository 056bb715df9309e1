import { entries, items, text } from '../schema/node.ts';
import { spot, type Rule } from './rule.ts';

/** No source at all is allowed: the API server then makes an emptyDir. */
export const volumeSource: Rule = {
  name: 'volume-source',
  about: 'A volume has a name of its own in its Pod, and one source.',
  on: ['core.v1.PodSpec', 'core.v1.Volume', 'core.v1.PersistentVolumeSpec'],
  check(place, report) {
    if (place.definition === 'core.v1.PodSpec') {
      const seen = new Set<string>();
      for (const volume of items(place.node, 'volumes')) {
        const name = text(volume, 'name');
        const at = entries(volume).find((entry) => entry.name === 'name')?.value;
        if (name !== undefined && at !== undefined && seen.has(name))
          report(at, `A volume named "${name}" exists already in this Pod.`, 'Give each volume a name of its own.');
        if (name !== undefined) seen.add(name);
      }
      return;
    }
    const sources = entries(place.node).filter((entry) => entry.value.kind === 'map' && !notSources.has(entry.name));
    const [first, second] = sources;
    if (first !== undefined && second !== undefined) {
      report(
        second.key,
        `A volume has two sources, "${first.name}" and "${second.name}".`,
        'Keep one, or make two volumes of it.',
      );
    } else if (first === undefined && place.definition === 'core.v1.PersistentVolumeSpec') {
      report(spot(place), 'A PersistentVolume has no source, such as "csi", "nfs" or "hostPath".', 'Say where the storage is.');
    }
  },
};

/** Maps of a PersistentVolume's spec that are no source. */
const notSources = new Set(['capacity', 'claimRef', 'nodeAffinity']);
