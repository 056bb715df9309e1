import { nearest } from '../problems/nearest.ts';
import type { ProblemCode } from '../problems/problem.ts';

/**
 * One line of the ledger: a published address, and where it leads now when it is gone. Addresses are without base and host;
 * `line` counts from 1.
 */
export type LedgerLine = { line: number; address: string; to?: string; retired: boolean };

/** What is wrong with the ledger, at one of its lines. */
export type LedgerFault = { line: number; code: ProblemCode; message: string; advice: string };

const ADDRESS = String.raw`/(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+)?`;
const LINE = new RegExp(`^(${ADDRESS})(?: -> (${ADDRESS})| retired(?:, see (${ADDRESS}))?)?$`);

/** Reads the ledger. Blank lines are left out; a line of another form is a fault. */
export function parseLedger(text: string): { lines: LedgerLine[]; faults: LedgerFault[] } {
  const lines: LedgerLine[] = [];
  const faults: LedgerFault[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const [, address, moved, see] = LINE.exec(written.trimEnd()) ?? [];
    const line = index + 1;
    const to = moved ?? see;
    if (address === undefined)
      faults.push({ line, code: 'ledger/form', message: `"${written}" is no line of the ledger.`, advice: FORMS });
    else lines.push({ line, address, ...(to !== undefined && { to }), retired: moved === undefined && / retired/.test(written) });
  }
  return { lines, faults };
}

const FORMS =
  'Write "/page/#id -> /page/#new-id" for what moved, "/page/#id retired, see /page/#other" for what ended; "npm run anchors" writes the rest.';

/**
 * The ledger against the site: what was published is there, or leads to something that is.
 * @param known every address of the built site
 */
export function checkLedger(lines: readonly LedgerLine[], known: ReadonlySet<string>): LedgerFault[] {
  const seen = new Map<string, LedgerLine>();
  return lines.flatMap((entry) => {
    const first = seen.get(entry.address);
    seen.set(entry.address, entry);
    const fault = first ? twice(entry, first) : checkLine(entry, known);
    return fault ? [fault] : [];
  });
}

function checkLine({ line, address, to, retired }: LedgerLine, known: ReadonlySet<string>): LedgerFault | undefined {
  const exists = known.has(address);
  if (!exists && to === undefined && !retired) return gone(line, address, known);
  if (exists && (to !== undefined || retired)) {
    const advice = 'Remove the rest of its line, or the section.';
    return { line, code: 'ledger/forward', message: `${address} is there, and its line says that it is not.`, advice };
  }
  if (to === undefined || known.has(to)) return undefined;
  return {
    line,
    code: 'ledger/forward',
    message: `${address} leads to ${to}, which does not exist.`,
    advice: candidates(to, known),
  };
}

function twice({ line, address }: LedgerLine, first: LedgerLine): LedgerFault {
  return {
    line,
    code: 'ledger/form',
    message: `${address} stands here and in line ${first.line}.`,
    advice: 'Keep one of the two lines.',
  };
}

function gone(line: number, address: string, known: ReadonlySet<string>): LedgerFault {
  const what = address.includes('#') ? 'section' : 'page';
  return {
    line,
    code: 'ledger/gone',
    message: `The ${what} ${address} was published, and is gone: links to it are broken.`,
    advice: `If it was renamed or moved, write its new place: "${address} -> …". ${candidates(address, known)} If it ended: "${address} retired, see …".`,
  };
}

/** The nearest addresses: the same id elsewhere, a like id on the same page, a like page. */
function candidates(address: string, known: ReadonlySet<string>): string {
  const [page = '', id] = address.split('#');
  const all = [...known];
  const same = id === undefined ? [] : all.filter((other) => other.endsWith(`#${id}`));
  const ownIds = all.filter((other) => other.startsWith(`${page}#`)).map((other) => other.slice(page.length + 1));
  const near = id === undefined ? undefined : nearest(id, ownIds);
  const like = nearest(address, all);
  const found = [
    ...new Set([...same, ...(near === undefined ? [] : [`${page}#${near}`]), ...(like === undefined ? [] : [like])]),
  ];
  return found.length === 0 ? '' : `Nearest: ${found.slice(0, 3).join(', ')}.`;
}

/** The ledger's text with every known address in it, sorted by code point. Lines of people are kept as they are. */
export function recordAddresses(lines: readonly LedgerLine[], known: ReadonlySet<string>): string {
  const written = new Map(lines.map((entry) => [entry.address, writeLine(entry)]));
  for (const address of known) if (!written.has(address)) written.set(address, address);
  const sorted = [...written].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, line]) => `${line}\n`).join('');
}

function writeLine({ address, to, retired }: LedgerLine): string {
  if (!retired) return to === undefined ? address : `${address} -> ${to}`;
  return to === undefined ? `${address} retired` : `${address} retired, see ${to}`;
}
