import type { BuiltPage } from '../built/page.ts';
import { nearest } from '../problems/nearest.ts';
import type { ProblemCode } from '../problems/problem.ts';

/** A link that leads nowhere. `href` is as the page has it; the caller finds its place in the source. */
export type LinkFault = { page: string; href: string; code: ProblemCode; message: string; advice: string };

/**
 * Every link inside the site against the pages and ids that exist.
 * @param base the path the site is hosted under, with a slash at both ends
 * @param files other files of the site, without base, such as `/favicon.svg`
 */
export function checkLinks(pages: readonly BuiltPage[], base: string, files: ReadonlySet<string>): LinkFault[] {
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  const faults: LinkFault[] = [];
  for (const page of pages) {
    for (const href of new Set(page.links.map((link) => link.href))) {
      const fault = checkLink(href, page.address, { base, files, ids });
      if (fault) faults.push({ page: page.address, href, ...fault });
    }
  }
  return faults;
}

type Known = { base: string; files: ReadonlySet<string>; ids: ReadonlyMap<string, ReadonlySet<string>> };
type Fault = Omit<LinkFault, 'page' | 'href'>;

function checkLink(href: string, from: string, known: Known): Fault | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//')) return undefined;
  const [path, fragment] = splitFragment(href);
  const target = path === '' ? from : withoutBase(path, known.base);
  if (target === undefined)
    return {
      code: 'link/form',
      message: `The link "${href}" leaves the site's folder.`,
      advice: 'Write addresses from the root, such as /inspecting/logs/.',
    };
  const ids = known.ids.get(target);
  if (ids === undefined) return known.files.has(target) ? undefined : missingPage(href, target, known);
  if (fragment === undefined || fragment === '' || ids.has(fragment)) return undefined;
  return missingId(href, target, fragment, known);
}

function missingPage(href: string, target: string, { ids }: Known): Fault {
  const form = `${target.replace(/\/*$/, '')}/`;
  if (ids.has(form))
    return { code: 'link/form', message: `The link "${href}" lacks the slash at its end.`, advice: `Write ${form}.` };
  const near = nearest(target, ids.keys()) ?? [...ids.keys()].find((page) => lastPart(page) === lastPart(target));
  const advice = near === undefined ? 'Correct it, or write the page.' : `The nearest page is ${near}.`;
  return { code: 'link/page', message: `The link "${href}" leads to no page.`, advice };
}

/** The nearest id: on the same page, the same id elsewhere, or one of the page's first ids. */
function missingId(href: string, target: string, fragment: string, { ids }: Known): Fault {
  const own = [...(ids.get(target) ?? [])];
  const elsewhere = [...ids].find(([page, set]) => page !== target && set.has(fragment))?.[0];
  const near = nearest(fragment, own) ?? own.find((id) => id.includes(fragment) || fragment.includes(id));
  const message = `The link "${href}" leads to no section: ${target} has no id "${fragment}".`;
  if (elsewhere !== undefined) return { code: 'link/fragment', message, advice: `It is on ${elsewhere}#${fragment}.` };
  if (near !== undefined) return { code: 'link/fragment', message, advice: `Did you mean ${target}#${near}?` };
  return {
    code: 'link/fragment',
    message,
    advice: `Ids of that page: ${own.slice(0, 12).join(', ')}${own.length > 12 ? ', …' : ''}.`,
  };
}

function withoutBase(path: string, base: string): string | undefined {
  if (!path.startsWith('/')) return undefined;
  return path.startsWith(base) ? `/${path.slice(base.length)}` : `${path}/` === base ? '/' : undefined;
}

function splitFragment(href: string): [string, string | undefined] {
  const at = href.indexOf('#');
  const path = (at < 0 ? href : href.slice(0, at)).replace(/\?.*$/, '');
  return [decodeSafely(path), at < 0 ? undefined : decodeSafely(href.slice(at + 1))];
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function lastPart(address: string): string {
  return address.split('/').filter(Boolean).at(-1) ?? '';
}
