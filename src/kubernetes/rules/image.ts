import { around, spot, type Rule } from './rule.ts';
import { text } from '../schema/node.ts';

/** The schema leaves the image optional (for tools that add it); the API server does not. */
export const image: Rule = {
  name: 'image',
  about: 'Every container names its image.',
  on: ['core.v1.Container'],
  check(place, report) {
    const name = text(place.node, 'name');
    const value = text(place.node, 'image');
    if (value === undefined) {
      report(
        spot(place, 'name'),
        `The container${name === undefined ? '' : ` "${name}"`} has no "image".`,
        'Add "image:" with the image to run.',
      );
    } else if (value.trim() !== value && around(place, 'core.v1.PodTemplateSpec') === undefined) {
      report(spot(place, 'image'), 'The image begins or ends with a blank.', `Write "${value.trim()}".`);
    }
  },
};
