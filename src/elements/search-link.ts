const MOST = 60; // letters of an address that are worth a search

/** A link that opens the search with the words of an address, or of a part of one. @param page the page to open it on */
export function searchLink(page: string, address: string): HTMLAnchorElement {
  const words = address
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, MOST);
  const link = document.createElement('a');
  link.href = `${page}?q=${encodeURIComponent(words)}`;
  link.textContent = words === '' ? 'Search' : `Search for “${words}”`;
  return link;
}
