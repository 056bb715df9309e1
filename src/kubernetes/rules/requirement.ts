// What every kind of selector shares: a key, an operator, values.
import { labelValue, qualifiedName } from '../schema/formats.ts';
import { items, text } from '../schema/node.ts';
import type { Place } from '../schema/walk.ts';
import { spot, type Report } from './rule.ts';

/** Reports a key that no label can have. */
export function checkKey(place: Place, field: string, report: Report): void {
  const key = text(place.node, field);
  const fault = key === undefined ? undefined : qualifiedName(key);
  if (fault !== undefined) report(spot(place, field), `The ${field} "${key ?? ''}" ${fault}.`, 'Write the key of a label.');
}

/** Reports an operator without the values that it needs, or with values that it does not take. */
export function checkValues(place: Place, report: Report): void {
  const operator = text(place.node, 'operator') ?? '';
  const count = items(place.node, 'values').length;
  const at = spot(place, 'operator');
  if (/^(Not)?In$/.test(operator) && count === 0)
    report(at, `The operator "${operator}" needs values.`, 'Add "values:" with one at least, or use "Exists" or "DoesNotExist".');
  if (/^(Exists|DoesNotExist)$/.test(operator) && count > 0)
    report(spot(place, 'values'), `The operator "${operator}" takes no values.`, 'Take them away, or use "In" or "NotIn".');
  if (/^(Gt|Lt)$/.test(operator) && count !== 1)
    report(at, `The operator "${operator}" needs exactly one value.`, 'Write one whole number, in quotes.');
}

/** Reports values that no label can have. */
export function checkLabelValues(place: Place, report: Report): void {
  for (const value of items(place.node, 'values')) {
    const fault = value.kind === 'scalar' ? labelValue(String(value.value)) : undefined;
    if (fault !== undefined && value.kind === 'scalar')
      report(value, `The value ${value.source} ${fault}.`, 'Write the value of a label.');
  }
}
