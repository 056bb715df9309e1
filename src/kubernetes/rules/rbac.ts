import { entry, items, text } from '../schema/node.ts';
import { dnsSubdomain } from '../schema/formats.ts';
import type { Place } from '../schema/walk.ts';
import { outermost, spot, type Report, type Rule } from './rule.ts';

const group = 'rbac.authorization.k8s.io';

const checks: Record<string, (place: Place, report: Report) => void> = {
  'rbac.v1.AggregationRule': checkAggregation,
  'rbac.v1.PolicyRule': checkRule,
  'rbac.v1.RoleRef': checkRole,
  'rbac.v1.Subject': checkSubject,
};

export const rbac: Rule = {
  name: 'rbac',
  about: 'Roles allow verbs on resources; bindings name who may.',
  on: Object.keys(checks),
  check(place, report) {
    checks[place.definition]?.(place, report);
  },
};

function checkAggregation(place: Place, report: Report): void {
  if (items(place.node, 'clusterRoleSelectors').length > 0) return;
  report(spot(place), 'An aggregationRule has no "clusterRoleSelectors".', 'Say by labels which ClusterRoles it joins.');
}

function checkRule(place: Place, report: Report): void {
  const { node } = place;
  const urls = items(node, 'nonResourceURLs').length > 0;
  if (entry(node, 'verbs') !== undefined && items(node, 'verbs').length === 0)
    report(spot(place, 'verbs'), 'A rule has no verbs.', 'Add some, such as [get, list, watch].');
  if (urls) {
    if (outermost(place).field === 'Role')
      report(
        spot(place, 'nonResourceURLs'),
        'A Role belongs to a Namespace, and addresses such as /healthz do not.',
        'Use a ClusterRole.',
      );
    else if (
      items(node, 'resources').length > 0 ||
      items(node, 'apiGroups').length > 0 ||
      items(node, 'resourceNames').length > 0
    )
      report(spot(place, 'nonResourceURLs'), 'A rule has both resources and nonResourceURLs.', 'Make two rules of it.');
    return;
  }
  if (items(node, 'apiGroups').length === 0)
    report(spot(place, 'apiGroups'), 'A rule names no apiGroups.', 'Add "apiGroups:"; the core group is the empty text "".');
  if (items(node, 'resources').length === 0)
    report(spot(place, 'resources'), 'A rule names no resources.', 'Add "resources:", such as [pods].');
}

function checkSubject(place: Place, report: Report): void {
  const kind = text(place.node, 'kind');
  const apiGroup = text(place.node, 'apiGroup');
  const name = text(place.node, 'name');
  if (kind === 'ServiceAccount') {
    if (apiGroup !== undefined)
      report(spot(place, 'apiGroup'), 'A ServiceAccount has the core group, that is no "apiGroup".', 'Take it away.');
    if (name !== undefined && dnsSubdomain(name) !== undefined)
      report(spot(place, 'name'), `The name "${name}" of a ServiceAccount ${dnsSubdomain(name) ?? ''}.`, 'Write its name.');
    if (outermost(place).field === 'ClusterRoleBinding' && text(place.node, 'namespace') === undefined)
      report(spot(place, 'name'), 'A ServiceAccount as subject has no "namespace".', 'Say in which Namespace it is.');
  } else if (kind === 'User' || kind === 'Group') {
    if (apiGroup !== undefined && apiGroup !== group)
      report(spot(place, 'apiGroup'), `The apiGroup of a ${kind} is "${apiGroup}".`, `Write "apiGroup: ${group}".`);
  } else if (kind !== undefined)
    report(spot(place, 'kind'), `A subject cannot be of kind "${kind}".`, 'Write User, Group or ServiceAccount.');
}

function checkRole(place: Place, report: Report): void {
  const kind = text(place.node, 'kind');
  const apiGroup = text(place.node, 'apiGroup');
  const allowed = outermost(place).field === 'ClusterRoleBinding' ? ['ClusterRole'] : ['Role', 'ClusterRole'];
  if (kind !== undefined && !allowed.includes(kind))
    report(spot(place, 'kind'), `A ${outermost(place).field} cannot refer to a "${kind}".`, `Write ${allowed.join(' or ')}.`);
  if (apiGroup !== undefined && apiGroup !== group)
    report(spot(place, 'apiGroup'), `The apiGroup of a roleRef is "${apiGroup}".`, `Write "apiGroup: ${group}".`);
}
