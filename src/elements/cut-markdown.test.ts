import { expect, test } from 'vitest';
import { cutMarkdown } from './cut-markdown.ts';

const page = `# Logs

The lead.

## [The last \\[one\\] attempt](https://x.example/logs/#logs-previous-instance)

Text.

**[How did it end?](https://x.example/logs/#logs-previous)**

\`\`\`console
$ kubectl logs <pod> --previous

## no heading
\`\`\`

After it.

### [Deeper](https://x.example/logs/#logs-deeper)

More.

## [Next](https://x.example/logs/#logs-next)

**[Pod](https://x.example/logs/#term-pod):** The smallest unit.

**[Node](https://x.example/logs/#term-node):** A machine.

**[A picture](https://x.example/logs/#logs-picture)**

- A box.
- Another.

End.
`;

test('a section goes to the next heading of its level, and code is no heading', () => {
  const cut = cutMarkdown(page, 'logs-previous-instance') ?? '';
  expect(cut).toMatch(/^## The last \\\[one\\\] attempt\n\nText\./);
  expect(cut).toContain('## no heading');
  expect(cut).toMatch(/### \[Deeper\]\(https:\/\/x\.example\/logs\/#logs-deeper\)\n\nMore\.$/);
});

test('the last section goes to the end', () => {
  expect(cutMarkdown(page, 'logs-next')).toMatch(/^## Next\n[\s\S]*End\.$/);
});

test('a block is its caption and what stands below it, blank lines in code too', () => {
  expect(cutMarkdown(page, 'logs-previous')).toBe(
    '**How did it end?**\n\n```console\n$ kubectl logs <pod> --previous\n\n## no heading\n```',
  );
  expect(cutMarkdown(page, 'logs-picture')).toBe('**A picture**\n\n- A box.\n- Another.');
});

test('a numbered cause is its item, without the number and the indent', () => {
  const causes =
    '1. ### [Too low](https://x.example/oom/#too-low)\n   - **You see** It dies.\n     Soon.\n\n   - **Fix** Raise it.\n\n2. ### [A leak](https://x.example/oom/#leak)\n   - **Fix** Find it.\n\nAfter them.\n';
  expect(cutMarkdown(causes, 'too-low')).toBe('### Too low\n- **You see** It dies.\n  Soon.\n\n- **Fix** Raise it.');
  expect(cutMarkdown(causes, 'leak')).toBe('### A leak\n- **Fix** Find it.');
});

test('an entry is its line', () => {
  expect(cutMarkdown(page, 'term-pod')).toBe('**Pod:** The smallest unit.');
});

test('what is not there is nothing', () => {
  expect(cutMarkdown(page, 'logs')).toBeUndefined();
});

test('the words of a heading may hold brackets in code', () => {
  const heading = 'The `spec.containers[].image`';
  expect(cutMarkdown(`## [${heading}](https://x.example/logs/#image)\n\nText.\n`, 'image')).toBe(`## ${heading}\n\nText.`);
});
