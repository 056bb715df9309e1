import { isTrue, items, pick, text, type Node } from '../schema/node.ts';
import { checkBounds, most32 } from './bounds.ts';
import { around, spot, type Rule } from './rule.ts';

const ids = ['runAsUser', 'runAsGroup', 'fsGroup'];

export const securityContext: Rule = {
  name: 'security-context',
  about: 'The settings of a securityContext do not contradict each other.',
  on: ['core.v1.SecurityContext', 'core.v1.PodSecurityContext', 'core.v1.SeccompProfile', 'core.v1.AppArmorProfile'],
  check(place, report) {
    const { node } = place;
    for (const field of ids) checkBounds(node, field, [0, most32], report);
    if (isFalse(pick(node, 'allowPrivilegeEscalation'))) {
      const at = spot(place, 'allowPrivilegeEscalation');
      if (isTrue(node, 'privileged'))
        report(
          at,
          'A privileged container can always gain privileges, so allowPrivilegeEscalation cannot be false.',
          'Take one of the two away.',
        );
      if (
        items(node, 'capabilities', 'add').some((each) => each.kind === 'scalar' && /^(CAP_)?SYS_ADMIN$/.test(String(each.value)))
      ) {
        report(
          at,
          'A container with CAP_SYS_ADMIN can always gain privileges, so allowPrivilegeEscalation cannot be false.',
          'Take one of the two away.',
        );
      }
    }
    const pod = around(place, 'core.v1.PodSpec');
    if (text(node, 'procMount') === 'Unmasked' && !isFalse(pick(pod?.node, 'hostUsers')))
      report(
        spot(place, 'procMount'),
        'The procMount "Unmasked" needs "hostUsers: false" in the Pod.',
        'Add "hostUsers: false" to the spec.',
      );
    if (!place.definition.endsWith('Profile')) return;
    const profile = text(node, 'localhostProfile');
    const local = text(node, 'type') === 'Localhost';
    if (local && profile === undefined)
      report(spot(place, 'type'), 'A profile of type "Localhost" has no "localhostProfile".', 'Name the profile on the node.');
    if (!local && profile !== undefined)
      report(
        spot(place, 'localhostProfile'),
        'Only a profile of type "Localhost" has a "localhostProfile".',
        'Take it away, or write "type: Localhost".',
      );
  },
};

function isFalse(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === false;
}
