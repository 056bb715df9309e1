import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pages } from './site.ts';

test.each(pages)('$address keeps the policy: no inline style, no inline script without its hash', ({ text }) => {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(text)?.[1]?.replaceAll('&#39;', "'") ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  for (const [, attributes = '', script = ''] of text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\ssrc=|type="application\/ld\+json"/.test(attributes)) continue; // a file of ours, a block of data
    expect(policy).toContain(createHash('sha256').update(script).digest('base64'));
  }
});

test.each(pages)('$address has the policy right behind its charset', ({ text }) => {
  expect(text).toMatch(/<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/);
});

test.each(pages)('$address opens no link in a new tab and asks no other host for anything', ({ text }) => {
  expect(text).not.toMatch(/target="_blank"|(?:src|data|poster)="(?:https?:)?\/\//);
});
