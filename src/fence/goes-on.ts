/** What a command has opened and not closed: the signs that close it, and the heredocs whose text is still to come. */
type Open = { closers: string[]; heredocs: Heredoc[]; joined: boolean };
type Heredoc = { word: string; indented: boolean };

/**
 * Tells of each next line, in their order, whether the command that began with `first` still goes on: behind a `\` at the end
 * of a line, in a quote, in a `$(…)`, or in a heredoc. What a terminal prints has no such sign.
 */
export function followsFrom(first: string): (line: string) => boolean {
  const open: Open = { closers: [], heredocs: [], joined: false };
  let goesOn = readLine(first, open);
  return (line) => {
    if (!goesOn) return false;
    goesOn = readLine(line, open);
    return true;
  };
}

/** Reads a line of the command; answers whether another one follows. */
function readLine(written: string, open: Open): boolean {
  const line = written.replace(/\r$/, '');
  const [heredoc] = open.heredocs;
  if (heredoc === undefined || open.joined) readWords(line, open);
  else if ((heredoc.indented ? line.trim() : line) === heredoc.word) open.heredocs.shift();
  return open.joined || open.heredocs.length > 0 || open.closers.length > 0;
}

/** In single quotes nothing else has a meaning; in double ones `$(` has. A `<<<` has its text in its own line. */
const IN_SINGLE = /'/g;
const IN_DOUBLE = /\\.?|"|\$\(/g;
const IN_CODE =
  /\\.?|['"()]|\$\(\(.*?\)\)|\$\(|(?<!\S)#.*|<<<|<<(?<dash>-?)[ \t]*(?:\\?(?<bare>[A-Za-z_]\w*)|(?<quote>['"])(?<quoted>.+?)\k<quote>)/g;

function readWords(line: string, open: Open): void {
  open.joined = false;
  let at = 0;
  for (;;) {
    const closer = open.closers.at(-1);
    const signs = closer === "'" ? IN_SINGLE : closer === '"' ? IN_DOUBLE : IN_CODE;
    signs.lastIndex = at;
    const match = signs.exec(line);
    if (match === null) return;
    at = signs.lastIndex;
    readSign(match, closer, open);
  }
}

function readSign({ 0: sign, groups = {} }: RegExpExecArray, closer: string | undefined, open: Open): void {
  const word = groups['bare'] ?? groups['quoted'];
  if (sign === closer) open.closers.pop();
  else if (sign === '\\') open.joined = true;
  else if (sign === "'" || sign === '"') open.closers.push(sign);
  else if (sign === '$(' || (sign === '(' && closer === ')')) open.closers.push(')');
  else if (word !== undefined) open.heredocs.push({ word, indented: groups['dash'] === '-' });
}
