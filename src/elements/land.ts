import { cameFromMoved, noteMove } from './moved-note.ts';

/**
 * Opens what hides the place that the address names, and puts the focus there; follows a section that moved to another page, and
 * says so where it is now.
 */
export function land(): void {
  const place = document.getElementById(decode(location.hash.slice(1)));
  if (!place) return;
  const onward = place.matches('.moved[data-follow]') ? place.querySelector('a') : null;
  if (onward) {
    noteMove();
    location.replace(onward.href);
    return;
  }
  let opened = false;
  for (let around = place.closest('details'); around; around = around.parentElement?.closest('details') ?? null) {
    opened ||= !around.open;
    around.open = true;
  }
  if (!place.hasAttribute('tabindex') && !place.matches('a, button, input')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (opened) place.scrollIntoView();
  if (cameFromMoved()) void import('./moved-here.ts').then(({ sayMoved }) => sayMoved(place));
}

/** A hostile fragment names no place. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
