import type { Flag } from '../../src/kubernetes/kubectl/tree.ts';

/** One help page of kubectl, read. A flag's type is not printed; `kubectl-probe.ts` finds it. */
export type HelpPage = {
  description: string;
  usage: string;
  aliases: string[];
  children: { name: string; summary: string }[];
  flags: Omit<Flag, 'type'>[];
};

/** Reads what `kubectl … --help` prints. */
export function readHelp(text: string): HelpPage {
  const sections = splitSections(text);
  const last = (sections.get('Usage') ?? '').trim();
  return {
    description: flatten(sections.get('') ?? ''),
    usage: (last.split('\n')[0] ?? '').replace(/ \[options\]$/, ''),
    aliases: (sections.get('Aliases') ?? '')
      .split(',')
      .map((name) => name.trim())
      .slice(1),
    children: [...sections].filter(([title]) => title.includes('Commands')).flatMap(([, body]) => readChildren(body)),
    flags: readFlags(sections.get('Options') ?? ''),
  };
}

/** Reads flags as `--help` and `kubectl options` print them: a line `-n, --name='default':`, then the help after a tab. */
export function readFlags(text: string): Omit<Flag, 'type'>[] {
  const matches = text.matchAll(/^ {4}(?:-(\w), )?--([\w-]+)=(.*):\n((?:\t.*(?:\n|$))*)/gm);
  return [...matches].map(([, short, name = '', shown = '', help = '']) => {
    const value = shown.replace(/^'([\s\S]*)'$/, '$1');
    const values = /One of: \(([^)]*)\)/.exec(help)?.[1];
    return {
      name,
      ...(short !== undefined && { short }),
      ...(value !== '' && { default: value }),
      help: flatten(help),
      ...(values !== undefined && { values: values.split(/,\s*/) }),
    };
  });
}

function readChildren(body: string): { name: string; summary: string }[] {
  return [...body.matchAll(/^ {2}([a-z][\w-]*) +(\S.*)$/gm)].map(([, name = '', summary = '']) => ({ name, summary }));
}

/** The text before the first title under `''`, then each section under its title (a line that ends in a colon, not indented). */
function splitSections(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  let title = '';
  for (const line of text.split('\n')) {
    const next = /^([A-Z][^:]*):$/.exec(line)?.[1];
    if (next !== undefined) title = next;
    else if (!(title === 'Usage' && line.startsWith('Use "'))) sections.set(title, `${sections.get(title) ?? ''}${line}\n`);
  }
  return sections;
}

function flatten(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
