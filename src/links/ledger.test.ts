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
  test('is named with its last place, its nearest places, and the lines that would mend it', () => {
    const { lines } = parseLedger('\n/inspecting/logs/#logs-previus');
    const [fault] = checkLedger(lines, known, () => 'content/notes/inspecting/logs.mdx:12');
    expect(fault).toEqual({
      line: 2,
      code: 'ledger/gone',
      message:
        'The section /inspecting/logs/#logs-previus was published, and is gone: links to it are broken. It last stood in content/notes/inspecting/logs.mdx:12.',
      advice: [
        'If it was renamed or moved, make this line: /inspecting/logs/#logs-previus -> /inspecting/logs/#logs-previous',
        'or one of: /inspecting/logs/#logs-limits',
        'If it ended: /inspecting/logs/#logs-previus retired, see /inspecting/logs/',
        'If it went by mistake, put it back.',
      ].join('\n  '),
    });
  });

  test('is found again on another page by its id', () => {
    expect(faultsOf('/start/first/#logs-limits')[0]?.advice).toContain('-> /inspecting/logs/#logs-limits\n');
  });

  test('is taken for what is new on its page, whatever its name', () => {
    const text = '/inspecting/logs/#how-it-ended\n/inspecting/logs/#logs-limits';
    expect(faultsOf(text)[0]?.advice).toContain('-> /inspecting/logs/#logs-previous\n');
  });

  test('as a page is found by its name in another section', () => {
    expect(faultsOf('/start/restarts/')[0]?.advice).toContain('make this line: /start/restarts/ -> /lifecycle/restarts/\n');
  });
});

test.each([
  ['/a/#b -> /nowhere/', 'ledger/forward', 'leads to /nowhere/, which does not exist'],
  ['/a/#b -> /c/#d\n/c/#d -> /lifecycle/restarts/', 'ledger/forward', 'leads to /c/#d, which does not exist'],
  [
    '/a/#logs-limits -> /lifecycle/restarts/',
    'ledger/taken',
    'was published as /a/#logs-limits, which is /lifecycle/restarts/ now',
  ],
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

test('a line that leads to what moved on itself is given its new end', () => {
  expect(faultsOf('/a/#b -> /c/#d\n/c/#d -> /lifecycle/restarts/')[0]?.advice).toContain(
    'Write "/a/#b -> /lifecycle/restarts/".',
  );
});

test('an id keeps its name when its section moves, and every page may have its sources', () => {
  expect(faultsOf('/a/#logs-limits -> /inspecting/logs/#logs-limits\n/a/#sources -> /lifecycle/restarts/')).toEqual([]);
});
