import { expect, type Page } from '@playwright/test';

/** How a page stands after it was opened at an id. Distances in px. */
export type Standing = {
  /** From where the place belongs: 24 px below the header, or anywhere below that where the page is at its end. */
  distance: number;
  focused: boolean;
  marked: boolean;
  /** In the window, and hidden by nothing. */
  seen: boolean;
};

/** So many times the place is looked at again, 50 ms apart: two seconds, where many windows share a slow processor. */
const FRAMES = 40;

/**
 * Waits until all has loaded and been laid out, and measures where the place with an id stands.
 * @param scripts whether the page's scripts run; where they do not, no promise and no timer of a page ever comes to its end
 */
export async function standingOf(page: Page, id: string, scripts = true): Promise<Standing> {
  if (scripts) await page.evaluate(settle);
  else {
    await expect.poll(() => page.evaluate(areFacesLoaded), { intervals: [50], timeout: 20_000 }).toBe(true);
    await awaitFrame(page, id);
  }
  return page.evaluate(measure, id);
}

/** The browser goes to a fragment in a frame after loading, which no script can wait for here. In vain when the page stands wrong. */
async function awaitFrame(page: Page, id: string): Promise<void> {
  const isThere = async () => (await page.evaluate(measure, id)).distance <= 2;
  for (let tries = 0; tries < FRAMES && !(await isThere()); tries++) await page.waitForTimeout(50);
}

async function settle(): Promise<void> {
  await Promise.all([document.fonts.ready, customElements.whenDefined('page-links')]);
  await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Face by face: the status of them all can stand at "loading" for good where no script runs. */
function areFacesLoaded(): boolean {
  return [...document.fonts].every(({ status }) => status !== 'loading');
}

function measure(wanted: string): Standing {
  const place = document.getElementById(wanted);
  const box = place?.getBoundingClientRect();
  if (!place || !box) return { distance: Number.NaN, focused: false, marked: false, seen: false };
  const header = document.querySelector('header')?.getBoundingClientRect();
  const belongs = (header?.bottom ?? 0) + 24;
  const atEnd = Math.abs(innerHeight + scrollY - document.documentElement.scrollHeight) <= 1;
  const frame = place.closest('.heading') ?? place;
  const colour = (pseudo: string | null, property: string): string => getComputedStyle(frame, pseudo).getPropertyValue(property);
  const probe = document.createElement('span');
  probe.style.color = 'var(--mark)';
  document.body.append(probe);
  const mark = getComputedStyle(probe).color;
  probe.remove();
  const lines = [colour('::before', 'border-left-color'), colour(null, 'border-left-color'), colour(null, 'border-top-color')];
  const hit = document.elementFromPoint(box.left + Math.min(4, box.width / 2), box.top + Math.min(8, box.height / 2));
  return {
    distance: atEnd && box.top > belongs ? 0 : Math.abs(box.top - belongs),
    focused: document.activeElement === place,
    marked: lines.includes(mark),
    seen: box.top < innerHeight && box.bottom > 0 && (frame.contains(hit) || hit?.contains(place) === true),
  };
}
