import { listFields } from '../sources/field-tables.ts';
import { stageOf } from '../sources/feature-stage.ts';
import { listFeatures } from './feature-stages.ts';
import type { ListedRow } from './share.ts';
import { getSite } from './site.ts';

/** The rows of the reference's lists that have addresses of their own: fields of the API, and features. */
export function listRows(): ListedRow[] {
  const { content } = getSite();
  const fields = listFields(content).map(({ id, address, title, page, text }) => ({ id, address, title, page, text }));
  return [...fields, ...featureRows()];
}

function featureRows(): ListedRow[] {
  const { content } = getSite();
  return listFeatures().flatMap((feature) => {
    const { id, address, title, note = '' } = feature;
    const page = content.notes.find((each) => address.startsWith(`${each.address}#`))?.fields?.label;
    if (page === undefined) return [];
    const stage = feature.stage === 'planned' ? '' : `: ${stageOf(feature)}`;
    return [{ id: `feature-${id}`, address, title, page, text: `${title}${stage}. ${note}` }];
  });
}
