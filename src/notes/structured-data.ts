/** What machines are told of a note, as schema.org has it. Addresses are with host and base. */
export type Article = {
  address: string;
  title: string;
  lead: string;
  language: string;
  section: { title: string; address: string };
  label: string;
  image: string | undefined;
  /** Words that people type for it. */
  words: readonly string[];
  sources: readonly { title: string; url: string }[];
  /** Day of its last change, `2026-11-27`, where the history is known. */
  changed?: string | undefined;
};

/** The site, as its pages name it. */
export type WebSite = { title: string; tagline: string; address: string; language: string };

type Thing = Record<string, unknown>;

/** A note and its place in the site, as one JSON-LD graph. */
export function describeArticle(article: Article, site: WebSite): Thing {
  const { address, section, label } = article;
  const crumbs = [{ title: site.title, address: site.address }, section, { title: label, address }];
  return graph(toArticle(article, site), breadcrumbs(crumbs), webSite(site));
}

/** A section's page: the list of its notes. */
export function describeSection(
  { title, address, text, notes }: { title: string; address: string; text: string; notes: readonly string[] },
  site: WebSite,
): Thing {
  const page = {
    '@type': 'CollectionPage',
    ...{ '@id': address, url: address, name: title, description: text, inLanguage: site.language },
    isPartOf: { '@id': site.address },
    hasPart: notes.map((note) => ({ '@id': note })),
  };
  return graph(
    page,
    breadcrumbs([
      { title: site.title, address: site.address },
      { title, address },
    ]),
    webSite(site),
  );
}

/** The home page. */
export function describeSite(site: WebSite): Thing {
  return graph(webSite(site));
}

/** JSON as it may stand in a script element: nothing in it ends the element. */
export function toDataBlock(thing: Thing): string {
  return JSON.stringify(thing).replaceAll('<', '\\u003c');
}

function graph(...things: readonly Thing[]): Thing {
  return { '@context': 'https://schema.org', '@graph': things };
}

function webSite({ title, tagline, address, language }: WebSite): Thing {
  return { '@type': 'WebSite', '@id': address, url: address, name: title, description: tagline, inLanguage: language };
}

function toArticle({ address, title, lead, language, section, image, words, sources, changed }: Article, site: WebSite): Thing {
  const maker = { '@type': 'Organization', name: site.title, url: site.address };
  return {
    '@type': 'TechArticle',
    ...{ '@id': address, url: address, mainEntityOfPage: address, headline: title, description: lead, inLanguage: language },
    ...{ articleSection: section.title, isPartOf: { '@id': site.address }, author: maker, publisher: maker },
    ...(image !== undefined && { image }),
    ...(changed !== undefined && { dateModified: changed }),
    ...(words.length > 0 && { keywords: words.join(', ') }),
    citation: sources.map(({ title: name, url }) => ({ '@type': 'CreativeWork', name, url })),
  };
}

function breadcrumbs(crumbs: readonly { title: string; address: string }[]): Thing {
  const itemListElement = crumbs.map(({ title: name, address: item }, index) => ({
    ...{ '@type': 'ListItem', position: index + 1, name, item },
  }));
  return { '@type': 'BreadcrumbList', itemListElement };
}
