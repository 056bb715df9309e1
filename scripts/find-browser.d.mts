/** The path of a Chromium: CHROMIUM_PATH, else the system's, else Playwright's own; undefined when there is none. */
export function findBrowser(): string | undefined;
export function findTestBrowser(): string | undefined;
