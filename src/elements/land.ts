import { idOf } from './fragment.ts';
import { cameFromMoved, leadOn } from './moved-note.ts';

/** Loaded when there is something to say. */
const words = () => import('./landing-words.ts');

/** What does not load, offline for example, is done without; the next wish for it asks again. */
export function nothing(): void {}

/**
 * Opens what hides the place that the address names, and puts the focus there; follows a section that moved to another page, and
 * says so where it is now. Says too when there is no such place.
 */
export function land(): void {
  const hasMoved = cameFromMoved(); // asked first: the note is for this landing, whatever comes of it
  const id = idOf(location);
  const place = document.getElementById(id);
  if (!place) {
    if (id !== '') words().then(({ sayMissing }) => sayMissing(id), nothing);
    return;
  }
  const onward = place.matches('.moved[data-follow]') ? place.querySelector('a') : null;
  if (onward) return leadOn(onward.href);
  let opened = false;
  for (let around = place.closest('details'); around; around = around.parentElement?.closest('details') ?? null) {
    opened ||= !around.open;
    around.open = true;
  }
  if (!place.hasAttribute('tabindex') && !place.matches('a, button, input')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (opened) place.scrollIntoView();
  if (hasMoved) words().then(({ sayMoved }) => sayMoved(place), nothing);
}
