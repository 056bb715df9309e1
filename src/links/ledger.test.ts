import { describe, expect, test } from 'vitest';
import { checkLedger, parseLedger, recordAddresses } from './ledger.ts';

const known = new Set([
  '/inspecting/logs/',
  '/inspecting/logs/#logs-previous',
  '/inspecting/logs/#logs-limits',
  '/lifecycle/restarts/',
]);
const faultsOf = (text: string) => {
  const { lines, faults } = parseLedger(text);
  return [...faults, ...checkLedger(lines, known)];
};

test('what is there, what moved and what ended are good lines', () => {
  const text =
    '/inspecting/logs/#crashed -> /inspecting/logs/#logs-previous\n/inspecting/logs/#logs-previous\n/start/old/ retired\n/start/old/#x retired, see /lifecycle/restarts/\n';
  expect(faultsOf(text)).toEqual([]);
});

describe('an address that is gone', () => {
  test('is named with its nearest places and the lines that would mend it', () => {
    expect(faultsOf('\n/inspecting/logs/#logs-previus')).toEqual([
      {
        line: 2,
        code: 'ledger/gone',
        message: 'The section /inspecting/logs/#logs-previus was published, and is gone: links to it are broken.',
        advice:
          'If it was renamed or moved, write its new place: "/inspecting/logs/#logs-previus -> …". Nearest: /inspecting/logs/#logs-previous. If it ended: "/inspecting/logs/#logs-previus retired, see …".',
      },
    ]);
  });

  test('is found again on another page by its id', () => {
    expect(faultsOf('/start/first/#logs-limits')[0]?.advice).toContain('Nearest: /inspecting/logs/#logs-limits.');
  });
});

test.each([
  ['/a/#b -> /nowhere/', 'ledger/forward', 'leads to /nowhere/, which does not exist'],
  ['/lifecycle/restarts/ -> /inspecting/logs/', 'ledger/forward', 'is there, and its line says that it is not'],
  ['/lifecycle/restarts/\n/lifecycle/restarts/', 'ledger/form', 'stands here and in line 1'],
  ['/inspecting/logs/#x => /lifecycle/restarts/', 'ledger/form', 'is no line of the ledger'],
  ['inspecting/logs', 'ledger/form', 'is no line of the ledger'],
])('%j is a %s fault', (text, code, message) => {
  expect(faultsOf(text)).toEqual([expect.objectContaining({ code, message: expect.stringContaining(message) as string })]);
});

test('recording adds what is new, sorts by code point, and keeps the lines of people', () => {
  const { lines } = parseLedger('/z/ retired\n/a/#b -> /lifecycle/restarts/\n');
  expect(recordAddresses(lines, known)).toBe(
    '/a/#b -> /lifecycle/restarts/\n/inspecting/logs/\n/inspecting/logs/#logs-limits\n/inspecting/logs/#logs-previous\n/lifecycle/restarts/\n/z/ retired\n',
  );
});

test('recording what is recorded changes nothing', () => {
  const once = recordAddresses([], known);
  expect(recordAddresses(parseLedger(once).lines, known)).toBe(once);
});
