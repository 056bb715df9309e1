import { expect, test } from 'vitest';
import { readFlags, readHelp } from './kubectl-help.ts';

const HELP = `Create a secret with specified type.

 A second paragraph
 goes on.

Aliases:
secret, sec

Examples:
  # Options: not a title
  kubectl create secret generic

Available Commands:
  generic    Create a secret from a file
  tls        Create a TLS secret

Options:
    -o, --output='':
\tOutput format. One of: (json, yaml, name).

    --from-file=[]:
\tA file.

    --dry-run='none':
\tMust be "none".

Usage:
  kubectl create secret (generic | tls) [options]

Use "kubectl create secret <command> --help" for more information about a given command.
`;

test('a help page gives description, usage, aliases, commands and flags', () => {
  expect(readHelp(HELP)).toEqual({
    description: 'Create a secret with specified type.\nA second paragraph goes on.',
    usage: 'kubectl create secret (generic | tls)',
    aliases: ['sec'],
    children: [
      { name: 'generic', summary: 'Create a secret from a file' },
      { name: 'tls', summary: 'Create a TLS secret' },
    ],
    flags: [
      { name: 'output', short: 'o', help: 'Output format. One of: (json, yaml, name).', values: ['json', 'yaml', 'name'] },
      { name: 'from-file', default: '[]', help: 'A file.' },
      { name: 'dry-run', default: 'none', help: 'Must be "none".' },
    ],
  });
});

test('global flags are printed alike', () => {
  expect(readFlags("The following:\n\n    -n, --namespace='':\n\tThe namespace.\n")).toEqual([
    { name: 'namespace', short: 'n', help: 'The namespace.' },
  ]);
});
