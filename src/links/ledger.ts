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

/** Where a published address that is gone last stood, in words such as `content/notes/start/old.mdx:12`; undefined when nobody knows. */
export type LastPlace = (address: string) => string | undefined;

/**
 * The ledger against the site: what was published is there, or leads to something that is.
 * @param known every address of the built site
 */
export function checkLedger(
  lines: readonly LedgerLine[],
  known: ReadonlySet<string>,
  lastPlace: LastPlace = () => undefined,
): LedgerFault[] {
  const recorded = new Map<string, LedgerLine>();
  const twins = lines.flatMap((entry) => {
    const first = recorded.get(entry.address);
    if (first === undefined) recorded.set(entry.address, entry);
    return first === undefined ? [] : [twice(entry, first)];
  });
  const site: Site = { known, recorded, byId: Map.groupBy([...known].filter(hasId), idOf), lastPlace };
  return [...twins, ...[...recorded.values()].flatMap((entry) => checkLine(entry, site) ?? [])];
}

/** What the lines are checked against; `byId` holds the addresses of today by their ids. */
type Site = {
  known: ReadonlySet<string>;
  recorded: ReadonlyMap<string, LedgerLine>;
  byId: ReadonlyMap<string, string[]>;
  lastPlace: LastPlace;
};

function checkLine(entry: LedgerLine, site: Site): LedgerFault | undefined {
  const { line, address, to, retired } = entry;
  const exists = site.known.has(address);
  if (!exists && to === undefined && !retired) return gone(line, address, site);
  if (exists && (to !== undefined || retired)) {
    const advice = 'Remove the rest of its line, or the section.';
    return { line, code: 'ledger/forward', message: `${address} is there, and its line says that it is not.`, advice };
  }
  if (to !== undefined && !site.known.has(to)) return leadsNowhere(entry, to, site);
  return exists ? undefined : takenAgain(entry, site);
}

function leadsNowhere({ line, address, to: old, retired }: LedgerLine, to: string, site: Site): LedgerFault {
  const onward = site.recorded.get(to)?.to;
  const advice =
    onward === undefined
      ? nearestOf(to, site)
      : `It moved on itself. Write "${writeLine({ line, address, to: onward, retired })}".`;
  return { line, code: 'ledger/forward', message: `${address} leads to ${old ?? to}, which does not exist.`, advice };
}

/** An id that was published and moved keeps its share address: no other section may take it. */
function takenAgain({ line, address, to, retired }: LedgerLine, { byId }: Site): LedgerFault | undefined {
  const id = idOf(address);
  const other = id === REPEATED ? undefined : byId.get(id)?.find((each) => each !== to);
  if (!hasId(address) || other === undefined) return undefined;
  const now = retired ? 'ended' : `is ${to ?? ''} now`;
  return {
    ...{
      line,
      code: 'ledger/taken',
      message: `The id "${id}" was published as ${address}, which ${now}; ${other} took it again.`,
    },
    advice: `Give ${other} an id of its own: /s/${id}/ cannot lead to two places. If it is the same section, let the line lead to it.`,
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

function gone(line: number, address: string, site: Site): LedgerFault {
  const what = hasId(address) ? 'section' : 'page';
  const last = site.lastPlace(address);
  const candidates = candidatesFor(address, site);
  const [best = '…'] = candidates;
  return {
    line,
    code: 'ledger/gone',
    message: `The ${what} ${address} was published, and is gone: links to it are broken.${last === undefined ? '' : ` It last stood in ${last}.`}`,
    advice: [
      `If it was renamed or moved, make this line: ${address} -> ${best}`,
      ...(candidates.length > 1 ? [`or one of: ${candidates.slice(1).join(', ')}`] : []),
      `If it ended: ${address} retired, see ${hasId(address) && site.known.has(pageOf(address)) ? pageOf(address) : '…'}`,
      'If it went by mistake, put it back.',
    ].join('\n  '),
  };
}

function nearestOf(address: string, site: Site): string {
  const candidates = candidatesFor(address, site);
  return candidates.length === 0 ? 'Write an address of the site.' : `Nearest: ${candidates.join(', ')}.`;
}

/**
 * The nearest addresses, best first: the same id elsewhere, a like id on the same page, what is new on that page (a heading that
 * was renamed is), a like address, what is new elsewhere under a like id.
 */
function candidatesFor(address: string, { known, recorded, byId }: Site): string[] {
  const all = [...known];
  const [page, id] = [pageOf(address), idOf(address)];
  const own = all.filter((other) => hasId(other) && pageOf(other) === page);
  const fresh = own.filter((other) => !recorded.has(other) && idOf(other) !== REPEATED);
  const near = nearest(id, own.map(idOf));
  const found = hasId(address)
    ? [...(id === REPEATED ? [] : (byId.get(id) ?? [])), ...(near === undefined ? [] : [`${page}#${near}`]), ...fresh]
    : all.filter((other) => !hasId(other) && lastPart(other) === lastPart(address));
  const like = nearest(
    address,
    all.filter((other) => hasId(other) === hasId(address)),
  );
  return [...new Set([...found, ...(like === undefined ? [] : [like])])].slice(0, 4);
}

/** The one id that every page has; it has no share address. */
const REPEATED = 'sources';

function hasId(address: string): boolean {
  return address.includes('#');
}

function pageOf(address: string): string {
  return address.split('#')[0] ?? '';
}

function idOf(address: string): string {
  return address.split('#')[1] ?? '';
}

function lastPart(address: string): string {
  return address.split('/').at(-2) ?? '';
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
