/**
 * Says a sentence to a screen reader, through the page's live region, or through the one of the dialog that is open: all outside of it
 * is inert, and mute. The same sentence twice is said twice.
 */
export function announce(sentence: string): void {
  const region = document.querySelector('dialog[open] .announcer') ?? document.querySelector('.announcer');
  if (!region) return;
  region.textContent = '';
  setTimeout(() => (region.textContent = sentence), 50);
}
