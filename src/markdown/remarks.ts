import type { Fence } from '../fence/fence.ts';
import { readContent, type Content } from '../sources/read-content.ts';
import type { Extras } from './render-code.ts';

let content: Content | undefined;

/** The words that a caption shows for the feature and the add-on that a fence names. */
export function remarksFor({ since, needs }: Fence): Extras {
  if (since === undefined && needs === undefined) return {};
  content ??= readContent().content;
  const feature = content.features[since ?? ''];
  const version = feature?.stable ?? feature?.beta ?? feature?.alpha;
  const addon = content.addons[needs ?? '']?.title;
  return { ...(version !== undefined && { since: version }), ...(addon !== undefined && { needs: addon }) };
}
