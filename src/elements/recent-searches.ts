const KEY = 'podbook-searches';
const MOST = 5;

/** The last queries that led somewhere, newest first. They stay on this device; without storage there are none. */
export function recentSearches(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a query as the newest. */
export function keepSearch(query: string): void {
  write([query, ...recentSearches().filter((other) => other !== query)].slice(0, MOST));
}

/** Forgets all queries. */
export function forgetSearches(): void {
  write([]);
}

function write(list: string[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // A browser without storage simply remembers nothing.
  }
}
