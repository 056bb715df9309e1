import { items, text } from '../schema/node.ts';
import { qualifiedName } from '../schema/formats.ts';
import { spot, type Rule } from './rule.ts';

export const storageClass: Rule = {
  name: 'storage-class',
  about: 'A StorageClass names its provisioner like a label.',
  on: ['storage.v1.StorageClass', 'core.v1.TopologySelectorLabelRequirement'],
  check(place, report) {
    const field = place.definition === 'storage.v1.StorageClass' ? 'provisioner' : 'key';
    const name = text(place.node, field);
    const fault = name === undefined ? undefined : qualifiedName(field === 'key' ? name : name.toLowerCase());
    if (fault !== undefined)
      report(spot(place, field), `The ${field} "${name ?? ''}" ${fault}.`, 'Write a name such as "ebs.csi.aws.com".');
    if (field === 'key' && place.node.entries.has('values') && items(place.node, 'values').length === 0)
      report(spot(place, 'values'), 'The list of values is empty.', 'Add one at least.');
  },
};
