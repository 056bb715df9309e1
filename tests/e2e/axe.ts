import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules of axe that look at colours: what can differ between a page in light and in dark. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page as it stands: the rule, and the HTML that breaks it.
 * @param rules all of axe's unless given
 */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  // In its newer mode axe opens a second page to put the findings of frames together, half of the time it takes. Our policy allows
  // no frame, and what passes is not asked for.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
