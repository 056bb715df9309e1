import type { ApiSchema } from '../kubernetes/schema/api.ts';
import type { Features } from './data-schema.ts';
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

/**
 * Whether a page that shows a feature must say since when it is there. All do, save those that have been stable for at least
 * five minor versions before the pinned one. The reason: Kubernetes supports the newest three, some providers keep two more
 * alive for pay; so nobody's cluster lacks what is older, and a label on it would be noise.
 */
export function wantsLabel({ stable }: Feature): boolean {
  return stable === undefined || PINNED - Number(stable.split('.')[1]) < OLD;
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
export function isField({ name, part }: Pick<Shown, 'name' | 'part'>, field: string, schema: ApiSchema): boolean {
  if (!part) return name === field || name === field.replace(/\[\]$/, '');
  const own = name.replace(/^(?:spec\.)?(?:jobTemplate\.spec\.)?template\./, '');
  if (!field.endsWith(`.${own}`)) return false;
  return own.includes('.') || isUnique(own, schema);
}

/** An ephemeral container has the fields of a container, so it does not count as another owner. */
function isUnique(name: string, { definitions }: ApiSchema): boolean {
  const owners = Object.entries(definitions).filter(([, { fields }]) => Object.hasOwn(fields, name));
  return owners.filter(([type]) => !type.endsWith('.EphemeralContainer')).length === 1;
}
