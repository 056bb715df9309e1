import { isGiven, text } from '../schema/node.ts';
import { spot, type Rule } from './rule.ts';

/** The schema leaves the image optional (for tools that add it); the API server does not. */
export const image: Rule = {
  name: 'image',
  about: 'Every container names its image, without blanks.',
  on: ['core.v1.Container'],
  check(place, report) {
    const name = text(place.node, 'name');
    const value = text(place.node, 'image');
    if (!isGiven(place.node, 'image')) {
      const which = name === undefined ? 'A container' : `The container "${name}"`;
      report(spot(place, 'name'), `${which} has no "image".`, 'Add "image:" with the image to run.');
    } else if (value !== undefined && /\s/.test(value) && !/[{<$]/.test(value)) {
      // A placeholder that a tool fills in, such as {{ .Image }}, is left alone.
      report(
        spot(place, 'image'),
        `The image "${value}" holds a blank.`,
        'Write name and tag without blanks, such as "nginx:1.29".',
      );
    }
  },
};
