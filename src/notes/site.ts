import { reportProblems } from '../problems/report.ts';
import { getContent } from '../sources/kept-content.ts';
import type { Content } from '../sources/read-content.ts';
import type { SiteFields } from '../sources/site-schema.ts';
import { buildNavigation, type NavigationSection } from './navigation.ts';

export type Site = { fields: SiteFields; content: Content; navigation: NavigationSection[] };

let built: Site | undefined;

/** The content folder as pages need it; made once. While somebody writes, a change loads this module anew (build/watch-content.ts). */
export function getSite(): Site {
  return (built ??= makeSite());
}

function makeSite(): Site {
  const { content, problems } = getContent();
  if (content.site === undefined) throw new Error(reportProblems(problems, () => undefined));
  return { fields: content.site, content, navigation: buildNavigation(content.site, content.notes) };
}
