import type { Features } from './data-schema.ts';
import { schema } from './kubernetes.ts';
import type { Shown } from './shown.ts';

/** The minor version of Kubernetes that the notes are written for: 1.37. */
export const PINNED = 37;

/** Minor versions after which a stable feature is simply there. */
const OLD = 5;

type Feature = Features[string];

/** The stages of a feature that has been released, the last one first. */
export const stages = ['stable', 'beta', 'alpha'] as const;

/** What has none of them yet is `planned`. */
export type Stage = (typeof stages)[number] | 'planned';

/** The stage that a feature has reached. */
export function stageReached(feature: Feature): Stage {
  return stages.find((stage) => feature[stage] !== undefined) ?? 'planned';
}

/** The version in which it reached that stage; empty for what is only planned. */
export function versionReached(feature: Feature): string {
  const stage = stageReached(feature);
  return stage === 'planned' ? '' : (feature[stage] ?? '');
}

/** The order of lists: the newest version first, what is only planned last. */
export function newestFirst(a: Feature, b: Feature): number {
  return minorOf(versionReached(b)) - minorOf(versionReached(a)) || a.title.localeCompare(b.title, 'en');
}

/** The stages that a feature has gone through, the first one first. */
export function stagesOf(feature: Feature): (typeof stages)[number][] {
  return stages.toReversed().filter((stage) => feature[stage] !== undefined);
}

/** `1.33` -> 33, to put versions in order; no version yet sorts below all. */
export function minorOf(version: string): number {
  return Number(version.split('.')[1] ?? -1);
}

/**
 * Whether a page that shows a feature must say since when it is there. All do, save those that have been stable for at least
 * five minor versions before the pinned one. The reason: Kubernetes supports the newest three, some providers keep two more
 * alive for pay; so nobody's cluster lacks what is older, and a label on it would be noise.
 */
export function wantsLabel({ stable }: Feature): boolean {
  return stable === undefined || PINNED - minorOf(stable) < OLD;
}

/** The stage that a feature has reached, in words: `beta since 1.35`. */
export function stageOf({ alpha, beta, stable }: Feature): string {
  if (stable !== undefined) return `stable since ${stable}`;
  return beta === undefined ? `alpha since ${alpha ?? '?'}` : `beta since ${beta}`;
}

/** The label at a section: `Beta since 1.35`; of a change without earlier stages only `Since 1.33`. */
export function stageLabel({ alpha, beta, stable }: Feature): string {
  if (stable === undefined) return beta === undefined ? `Alpha since ${alpha ?? '?'}` : `Beta since ${beta}`;
  return `${alpha === undefined && beta === undefined ? 'Since' : 'Stable since'} ${stable}`;
}

/**
 * Whether a shown field is that of a feature, or stands below it. A part of a path counts when it is the end of the feature's,
 * and can be no other field: of two steps at least, or a name that only one type of the API has.
 */
export function isField({ name, part }: Pick<Shown, 'name' | 'part'>, field: string): boolean {
  if (!part) return name === field || name === field.replace(/\[\]$/, '');
  const own = name.replace(/^(?:spec\.)?(?:jobTemplate\.spec\.)?template\./, '');
  if (!field.endsWith(`.${own}`)) return false;
  return own.includes('.') || isUnique(own);
}

/** An ephemeral container has the fields of a container, so it does not count as another owner. */
function isUnique(name: string): boolean {
  const owners = Object.entries(schema.definitions).filter(([, { fields }]) => Object.hasOwn(fields, name));
  return owners.filter(([type]) => !type.endsWith('.EphemeralContainer')).length === 1;
}
