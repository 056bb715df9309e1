import { defineConfig } from 'vitest/config';

/** One project a kind of test; `content` reads the notes, `built` reads dist/ and so needs a build first. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts', 'tests/search/**/*.test.ts'] } },
      { test: { name: 'kubernetes', include: ['tests/kubernetes/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
