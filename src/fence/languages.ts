/** What a fence may hold: the name that readers see, and the Shiki grammar that colours it (none: plain text). */
export type Language = { shown: string; grammar?: 'bash' | 'yaml' | 'json' | 'ini' | 'toml' | 'http' | 'diff' | 'dockerfile' };

/** The languages of fences, by the word that opens them; a language is never left out. */
export const languages: ReadonlyMap<string, Language> = new Map([
  ['console', { shown: 'terminal', grammar: 'bash' }],
  ['sh', { shown: 'shell script', grammar: 'bash' }],
  ['yaml', { shown: 'YAML', grammar: 'yaml' }],
  ['diagram', { shown: 'diagram' }],
  ['text', { shown: 'text' }],
  ['json', { shown: 'JSON', grammar: 'json' }],
  ['ini', { shown: 'configuration', grammar: 'ini' }],
  ['toml', { shown: 'TOML', grammar: 'toml' }],
  ['http', { shown: 'HTTP', grammar: 'http' }],
  ['diff', { shown: 'difference', grammar: 'diff' }],
  ['dockerfile', { shown: 'Dockerfile', grammar: 'dockerfile' }],
  ['promql', { shown: 'PromQL' }],
]);

/** Languages of other tools, with what to write instead. */
export const refusedLanguages: ReadonlyMap<string, string> = new Map([
  ['bash', 'Write "sh" for a script without prompts, "console" for commands with "$ " and their output.'],
  ['shell', 'Write "sh" for a script without prompts, "console" for commands with "$ " and their output.'],
  ['kubectl', 'Write "console", and "$ " before each command.'],
  ['yml', 'Write "yaml".'],
  ['txt', 'Write "text".'],
]);
