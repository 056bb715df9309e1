/** Says a sentence to a screen reader, through the page's one live region. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  const region = document.querySelector('.announcer');
  if (!region) return;
  region.textContent = '';
  setTimeout(() => (region.textContent = sentence), 50);
}
