import { entries, entry, pick, type Entry, type Node } from '../schema/node.ts';
import { qualifiedName } from '../schema/formats.ts';
import { readQuantity } from '../schema/quantity.ts';
import type { Place } from '../schema/walk.ts';
import { around, spot, type Report, type Rule } from './rule.ts';

const known = /^(cpu|memory|ephemeral-storage|storage|hugepages-.+)$/;

export const resources: Rule = {
  name: 'resources',
  about: 'A request is at most its limit, and resources have names that the scheduler knows.',
  on: ['core.v1.ResourceRequirements'],
  check(place, report) {
    const limits = pick(place.node, 'limits');
    for (const list of ['requests', 'limits']) {
      for (const each of entries(pick(place.node, list))) {
        checkName(each, report);
        checkAmount(each, report);
      }
    }
    for (const request of entries(pick(place.node, 'requests'))) checkLimit(request, limits, report);
    checkHugePages(place, report);
    const claims = entry(place.node, 'claims');
    if (claims !== undefined && around(place, 'core.v1.PodSpec')?.node === place.parent?.node)
      report(spot(place, 'claims'), 'The resources of a whole Pod have no "claims".', 'Move them to a container.');
  },
};

/** Huge pages belong to a container that has ordinary memory or processor time reserved as well. */
function checkHugePages({ node }: Place, report: Report): void {
  const all = [...entries(pick(node, 'requests')), ...entries(pick(node, 'limits'))];
  const huge = all.find(({ name }) => name.startsWith('hugepages-'));
  if (huge === undefined || all.some(({ name }) => name === 'cpu' || name === 'memory')) return;
  report(huge.key, 'A container with huge pages has neither cpu nor memory.', 'Add a request or limit for one of them.');
}

function checkName({ name, key }: Entry, report: Report): void {
  if (known.test(name) && name !== 'storage') return;
  const fault = qualifiedName(name);
  if (fault !== undefined)
    report(key, `The resource name "${name}" ${fault}.`, 'Write cpu, memory, or a name such as "example.com/gpu".');
  else if (!name.includes('/'))
    report(
      key,
      `There is no resource "${name}".`,
      'Write cpu, memory, ephemeral-storage, or a name with a domain such as "example.com/gpu".',
    );
}

function checkAmount({ name, value }: Entry, report: Report): void {
  const amount = read(value);
  if (amount === undefined) return;
  if (amount < 0) report(value, `The ${name} is negative.`, 'Write 0 or more.');
  else if (isExtended(name) && !Number.isInteger(amount))
    report(value, `The ${name} is no whole number; extended resources cannot be shared.`, 'Write a whole number.');
}

function checkLimit(request: Entry, limits: Node | undefined, report: Report): void {
  const wanted = read(request.value);
  const limit = read(entry(limits, request.name)?.value);
  if (wanted === undefined || limit === undefined) {
    if (wanted !== undefined && isExtended(request.name))
      report(
        request.key,
        `The extended resource "${request.name}" has a request but no limit.`,
        'Add the same amount under "limits".',
      );
    return;
  }
  if (wanted > limit)
    report(request.value, `The request for ${request.name} is above its limit.`, 'Raise the limit, or lower the request.');
  else if (wanted < limit && (isExtended(request.name) || request.name.startsWith('hugepages-')))
    report(
      request.value,
      `The request for ${request.name} differs from its limit, which it must equal.`,
      'Write the same amount.',
    );
}

/** Resources of other makers are whole things that are not overcommitted; those with kubernetes.io in front are not theirs. */
function isExtended(name: string): boolean {
  return name.includes('/') && !name.includes('kubernetes.io/');
}

function read(node: Node | undefined): number | undefined {
  return node?.kind === 'scalar' && node.value !== null ? readQuantity(String(node.value)) : undefined;
}
