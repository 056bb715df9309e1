import { items, text, pick } from '../schema/node.ts';
import { spot, type Rule } from './rule.ts';

/** `restartPolicy` and `restartPolicyRules` of one container. */
export const restartRules: Rule = {
  name: 'restart-rules',
  about: "A container's own restart rules come with a restartPolicy of its own.",
  on: ['core.v1.Container', 'core.v1.ContainerRestartRule'],
  check(place, report) {
    if (place.definition === 'core.v1.ContainerRestartRule') {
      if (pick(place.node, 'exitCodes') === undefined)
        report(spot(place), 'A restart rule has no "exitCodes".', 'Say for which exit codes it holds.');
      return;
    }
    const rules = items(place.node, 'restartPolicyRules');
    const policy = text(place.node, 'restartPolicy');
    const at = spot(place, 'restartPolicyRules');
    if (rules.length > 0 && policy === undefined)
      report(
        at,
        'A container has "restartPolicyRules" but no "restartPolicy".',
        'Add the container\'s "restartPolicy", for the exit codes that no rule names.',
      );
    if (rules.length > 20)
      report(at, `A container has ${rules.length} restart rules, 20 at most are allowed.`, 'Join some of them.');
  },
};
