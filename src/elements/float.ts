const GAP = 4; // px between a thing and what floats at it
const EDGE = 12; // px to the sides of the window
const isAnchored = CSS.supports('position-area', 'bottom span-right');

/**
 * Keeps a popover at a thing of the page where CSS cannot anchor it: below, or above where there is no room; always within the
 * window. Answers a function that takes the thing, or undefined when the popover is hidden.
 */
export function keepAt(box: HTMLElement): (thing: HTMLElement | undefined) => void {
  let at: HTMLElement | undefined;
  const place = (): void => {
    if (!at) return;
    const { left, top, bottom } = at.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = box;
    const below = bottom + GAP + height <= innerHeight;
    style.margin = '0';
    style.left = `${Math.max(EDGE, Math.min(left, document.documentElement.clientWidth - EDGE - width))}px`;
    style.top = `${Math.max(EDGE, below ? bottom + GAP : top - GAP - height)}px`;
  };
  if (!isAnchored) for (const name of ['scroll', 'resize']) addEventListener(name, place, { capture: true, passive: true });
  return (thing) => {
    at = thing;
    if (!isAnchored) place();
  };
}
