import { existsSync, readFileSync } from 'node:fs';
import { parseLedger, type LedgerFault, type LedgerLine } from '../links/ledger.ts';
import type { Problem } from '../problems/problem.ts';
import { contentPath } from './content-folder.ts';

/** The ledger of the content folder; empty where there is none yet. */
export function readLedger(): { lines: LedgerLine[]; problems: Problem[] } {
  const file = contentPath('anchors.txt');
  const { lines, faults } = parseLedger(existsSync(file) ? readFileSync(file, 'utf8') : '');
  return { lines, problems: faults.map(placeLedgerFault) };
}

/** A fault of the ledger as a problem at its line. */
export function placeLedgerFault({ line, code, message, advice }: LedgerFault): Problem {
  return { code, message, advice, file: contentPath('anchors.txt'), line, column: 1, length: 1 };
}
