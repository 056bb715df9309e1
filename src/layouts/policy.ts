import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of every page, as one line. Only the scripts given, inlined as they are, may run besides our files;
 * nothing is fetched from another host and no style attribute applies.
 */
export function makePolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map((script) => `'sha256-${createHash('sha256').update(asRead(script)).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(' ')}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A browser reads every line end as one sign before it hashes; a checkout on Windows may have two. */
function asRead(script: string): string {
  return script.replaceAll('\r\n', '\n');
}
