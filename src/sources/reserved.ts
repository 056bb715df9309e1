/** First words of addresses that the site's own pages and files have; no section of notes is called so. */
export const reservedSections: ReadonlySet<string> = new Set(['s', 'og', 'search', 'a-z', 'diagrams', 'notices', 'writing']);

/** Ids that layouts and elements give to their own parts, on pages that hold a note; no section or block of a note has one. */
export const reservedIds = /^(?:main|sources|on-this-page|link-card|parts-hint|search-(?:hits|hit-\d+|group-\d+))$/;
