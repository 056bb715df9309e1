import { followsFrom } from '../../fence/goes-on.ts';

/** A prompt before a command: `$ `, `% `, `user@host:~$ `, `[root@host ~]# `. A bare `# ` is a comment. */
const PROMPT = /^[ \t]*(?:\$ +|% +|[\w.-]+@[\w.-]+[^$#%\n]{0,40}[$#%] +|\[[\w.-]+@[^\]\n]{1,60}\][$#] *)(?=\S)/;

/**
 * Terminal text as shell text of the same length: prompts become blanks, and so do outputs once a text has prompts.
 * A text without prompts stays as it is.
 */
export function blankPrompts(text: string): string {
  const lines = text.split('\n');
  if (!lines.some((line) => PROMPT.test(line))) return text;
  let goesOn: (line: string) => boolean = () => false;
  const blanked = lines.map((line) => {
    if (goesOn(line)) return line;
    const prompt = PROMPT.exec(line)?.[0];
    if (prompt === undefined) return ' '.repeat(line.length);
    const command = line.slice(prompt.length);
    goesOn = followsFrom(command);
    return ' '.repeat(prompt.length) + command;
  });
  return blanked.join('\n');
}
