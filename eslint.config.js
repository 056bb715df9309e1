import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Which rooms each room may import (conventions 2). Every room may import itself; tests may import anything. */
const rooms = {
  problems: [],
  built: [],
  prose: ['problems'],
  fence: ['problems'],
  kubernetes: ['problems', 'fence'],
  explain: ['kubernetes', 'problems'],
  diagram: ['kubernetes', 'problems'],
  links: ['built', 'problems'],
  search: ['built'],
  share: ['diagram'],
  sources: ['problems', 'built', 'fence', 'kubernetes', 'explain', 'diagram', 'links', 'search', 'share', 'prose'],
  markdown: ['sources', 'problems', 'fence', 'kubernetes', 'explain', 'diagram'],
  notes: ['sources', 'links', 'problems', 'prose'],
  build: ['sources', 'markdown', 'problems', 'built', 'diagram', 'links', 'search', 'share', 'kubernetes'],
  pages: ['layouts', 'components', 'notes', 'sources', 'markdown', 'elements'],
  layouts: ['components', 'notes', 'sources', 'prose', 'elements', 'styles'],
  components: ['notes', 'sources', 'prose', 'markdown', 'fence', 'diagram', 'share', 'elements'],
  elements: ['search', 'built'],
};

/** The scripts of the browser are small: of a room they may import, these files alone. Of the search, the side that reads its index. */
const only = {
  elements: {
    search: ['query', 'store', 'hit', 'nearest-words', 'excerpt', 'record', 'parts'],
    built: ['page-text'],
  },
};

/** Rooms that take values and give values: no Astro, no Node, no DOM. */
const pure = ['problems', 'built', 'prose', 'fence', 'kubernetes', 'explain', 'diagram', 'links', 'search', 'share'];

const imports = Object.entries(rooms).map(([room, may]) => {
  const refused = Object.keys(rooms).filter((other) => other !== room && !may.includes(other));
  const patterns = refused.map((other) => ({
    group: [`**/${other}/**`],
    message: `src/${room} may not import src/${other} (see README, "Where things are").`,
  }));
  const parts = Object.entries(only[room] ?? {}).map(([other, files]) => ({
    group: [`**/${other}/**`, ...files.map((file) => `!**/${other}/${file}.ts`)],
    message: `src/${room} may import of src/${other} only ${files.join(', ')} (see README, "Where things are").`,
  }));
  const edges = pure.includes(room)
    ? [{ group: ['node:*', 'astro', 'astro:*', 'astro/*'], message: `src/${room} is pure: it takes values and gives values.` }]
    : [];
  return {
    files: [`src/${room}/**/*.{ts,astro}`],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [...patterns, ...parts, ...edges] }] },
  };
});

export default tseslint.config(
  {
    ignores: ['dist/', '.astro/', '.generated/', 'node_modules/', 'test-results/', 'tests/fixtures/', 'src/elements/*.inline.js'],
  },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in messages need no String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => act()` reads better than a block, and nobody uses the nothing it gives.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    files: ['**/*.astro'],
    rules: {
      // Lists stay lists for a screen reader although CSS removes their bullets (Safari drops the role then).
      'astro/jsx-a11y/no-redundant-roles': 'off',
      // set:html takes the output of our own renderer, never a reader's text.
      'astro/no-set-html-directive': 'off',
    },
  },
  ...imports,
);
