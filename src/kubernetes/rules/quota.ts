import { entries, entry, items, pick, text, type Node } from '../schema/node.ts';
import { qualifiedName } from '../schema/formats.ts';
import { readQuantity } from '../schema/quantity.ts';
import { checkValues } from './requirement.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report, type Rule } from './rule.ts';

export const quota: Rule = {
  name: 'quota',
  about: 'A quota counts resources that exist; the bounds of a LimitRange stand in order.',
  on: [
    'core.v1.ScopedResourceSelectorRequirement',
    'core.v1.ResourceQuotaSpec',
    'core.v1.LimitRangeItem',
    'core.v1.LimitRangeSpec',
  ],
  check(place, report) {
    if (place.definition === 'core.v1.ScopedResourceSelectorRequirement') checkValues(place, report);
    else if (place.definition === 'core.v1.ResourceQuotaSpec') checkQuota(place, report);
    else if (place.definition === 'core.v1.LimitRangeItem') checkItem(place, report);
    else checkTypes(place, report);
  },
};

/** Names without a domain that a quota can count (validation code of Kubernetes 1.36.3). */
const counted =
  /^(cpu|memory|ephemeral-storage|storage|pods|services|replicationcontrollers|resourcequotas|secrets|configmaps|persistentvolumeclaims|services\.nodeports|services\.loadbalancers|(requests|limits)\.(cpu|memory|storage|ephemeral-storage)|hugepages-.+|requests\.hugepages-.+)$/;

function checkQuota(place: Place, report: Report): void {
  for (const { name, key, value } of entries(pick(place.node, 'hard'))) {
    const fault = qualifiedName(name);
    if (fault !== undefined) report(key, `The resource name "${name}" ${fault}.`, 'Write one such as pods or requests.cpu.');
    else if (!name.includes('/') && !counted.test(name))
      report(
        key,
        `A quota cannot count "${name}".`,
        'Write one such as pods, requests.cpu, limits.memory, or count/deployments.apps.',
      );
    if ((amountOf(value) ?? 0) < 0) report(value, `The ${name} is negative.`, 'Write 0 or more.');
  }
  const scopes = items(place.node, 'scopes').map((each) => (each.kind === 'scalar' ? String(each.value) : ''));
  for (const [one, other] of [
    ['BestEffort', 'NotBestEffort'],
    ['Terminating', 'NotTerminating'],
  ] as const) {
    if (scopes.includes(one) && scopes.includes(other))
      report(spot(place, 'scopes'), `The scopes "${one}" and "${other}" exclude each other.`, 'Keep one of them.');
  }
}

function checkTypes(place: Place, report: Report): void {
  const seen = new Set<string>();
  for (const item of items(place.node, 'limits')) {
    const type = text(item, 'type') ?? '';
    if (seen.has(type))
      report(pick(item, 'type') ?? item, `The type "${type}" stands in this LimitRange already.`, 'Join the two entries.');
    seen.add(type);
  }
}

function checkItem(place: Place, report: Report): void {
  const type = text(place.node, 'type') ?? '';
  if (
    type !== '' &&
    !/^(Container|Pod|PersistentVolumeClaim)$/.test(type) &&
    (!type.includes('/') || qualifiedName(type) !== undefined)
  )
    report(
      spot(place, 'type'),
      `"${type}" is nothing that a LimitRange limits.`,
      'Write Container, Pod or PersistentVolumeClaim.',
    );
  for (const list of ['min', 'max', 'default', 'defaultRequest']) {
    const found = entry(pick(place.node, list), 'storage');
    if (found !== undefined && /^(Container|Pod)$/.test(type))
      report(
        found.key,
        `A LimitRange of type "${type}" has no "storage".`,
        'Use the type "PersistentVolumeClaim", or the resource "ephemeral-storage".',
      );
  }
  for (const field of ['default', 'defaultRequest']) {
    const found = entry(place.node, field);
    if (type === 'Pod' && found !== undefined)
      report(found.key, `A LimitRange of type "Pod" has no "${field}".`, 'Use the type "Container" for defaults.');
  }
  if (
    type === 'PersistentVolumeClaim' &&
    pick(place.node, 'min', 'storage') === undefined &&
    pick(place.node, 'max', 'storage') === undefined
  )
    report(
      spot(place, 'type'),
      'A LimitRange of type "PersistentVolumeClaim" has neither a min nor a max of storage.',
      'Add one of them.',
    );
  for (const [lower, upper] of orders) checkOrder(place, lower, upper, report);
}

const orders = [
  ['min', 'max'],
  ['min', 'defaultRequest'],
  ['min', 'default'],
  ['defaultRequest', 'default'],
  ['defaultRequest', 'max'],
  ['default', 'max'],
] as const;

function checkOrder(place: Place, lower: string, upper: string, report: Report): void {
  for (const each of entries(pick(place.node, lower))) {
    const least = amountOf(each.value);
    const most = amountOf(entry(pick(place.node, upper), each.name)?.value);
    if (least !== undefined && most !== undefined && least > most)
      report(
        each.value,
        `The ${lower} of ${each.name} is above its ${upper}.`,
        'The order is min, defaultRequest, default, max.',
      );
  }
}

function amountOf(node: Node | undefined): number | undefined {
  return node?.kind === 'scalar' ? readQuantity(String(node.value)) : undefined;
}
