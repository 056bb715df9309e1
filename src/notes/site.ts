import { reportProblems } from '../problems/report.ts';
import { readContent, type Content } from '../sources/read-content.ts';
import type { SiteFields } from '../sources/site-schema.ts';
import { buildNavigation, type NavigationSection } from './navigation.ts';

export type Site = { fields: SiteFields; content: Content; navigation: NavigationSection[] };

let built: Site | undefined;

/** The content folder as pages need it; read once a build, and anew for each page while somebody writes. */
export function getSite(): Site {
  if (built === undefined || import.meta.env.DEV) built = readSite();
  return built;
}

function readSite(): Site {
  const { content, problems } = readContent();
  if (content.site === undefined) throw new Error(reportProblems(problems, () => undefined));
  return { fields: content.site, content, navigation: buildNavigation(content.site, content.notes) };
}
