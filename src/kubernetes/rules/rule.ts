import { entry, type Span } from '../schema/node.ts';
import type { Place } from '../schema/walk.ts';

/** What the API server checks beyond the schema (or a node would refuse at once), for objects of some definitions. */
export type Rule = {
  /** Its file, its line in the table and its folder of fixtures have this name. */
  name: string;
  /** What holds in a right manifest. */
  about: string;
  /** Definitions whose objects it looks at. */
  on: readonly string[];
  check(place: Place, report: Report): void;
};

/** Tells one finding: where, what was found and expected, what to do. */
export type Report = (at: Span, message: string, advice: string) => void;

/** Where to point at: the value behind a path if it is a single one, else its key, else the nearest thing around it. */
export function spot(place: Place, ...path: string[]): Span {
  let at: Span = place.key;
  let node: Place['node'] = place.node;
  for (const name of path) {
    const found = entry(node, name);
    if (found === undefined) return at;
    if (found.value.kind !== 'map') return found.value.kind === 'scalar' ? found.value : found.key;
    at = found.key;
    node = found.value;
  }
  return at;
}

/** The nearest object around a place that is of this definition. */
export function around(place: Place, definition: string): Place | undefined {
  for (let at = place.parent; at !== undefined; at = at.parent) if (at.definition === definition) return at;
  return undefined;
}

/** The outermost object, that of the manifest. */
export function outermost(place: Place): Place {
  return place.parent === undefined ? place : outermost(place.parent);
}
