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

/** Tells of each next line whether the command that began with `first` still goes on: `\`, an open quote or heredoc. */
export function followsFrom(first: string): (line: string) => boolean {
  let text = first;
  let done = !isOpen(text);
  return (line) => {
    if (done) return false;
    text += `\n${line}`;
    done = !isOpen(text);
    return true;
  };
}

function isOpen(text: string): boolean {
  const heredoc = /<<(-?)\s*(["']?)([A-Za-z_]\w*)\2/.exec(text);
  if (heredoc) {
    const body = text.slice(heredoc.index).split('\n').slice(1);
    return !body.some((line) => (heredoc[1] === '-' ? line.trim() : line) === heredoc[3]);
  }
  return text.endsWith('\\') || hasOpenQuote(text);
}

function hasOpenQuote(text: string): boolean {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\\' && quote !== "'") at++;
    else if (quote === '' && sign === '#' && /(?:^|\s)$/.test(text.slice(0, at))) at = endOfLine(text, at);
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === quote) quote = '';
  }
  return quote !== '';
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
