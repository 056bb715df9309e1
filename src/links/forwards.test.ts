import { expect, test } from 'vitest';
import { addAliases, addMoved, sortForwards } from './forwards.ts';
import { parseLedger } from './ledger.ts';

const forwards = sortForwards(
  parseLedger(
    '/a/\n/a/#old -> /a/#new\n/a/#gone -> /b/#there\n/a/#ended retired, see /b/\n/a/#nothing retired\n/old/ -> /a/\n/old/#x -> /b/#y\n',
  ).lines,
);

test('an id that moved within its page becomes an alias', () => {
  expect(forwards.within).toEqual(new Map([['/a/', [{ id: 'old', to: 'new' }]]]));
});

test('an id that left its page, or ended, leads elsewhere', () => {
  expect(forwards.elsewhere.get('/a/')).toEqual([
    { id: 'gone', to: '/b/#there', retired: false },
    { id: 'ended', to: '/b/', retired: true },
    { id: 'nothing', to: '/a/', retired: true },
  ]);
  expect(forwards.elsewhere.get('/old/')).toEqual([{ id: 'x', to: '/b/#y', retired: false }]);
});

test('a page that moved has its new place', () => {
  expect(forwards.pages).toEqual(new Map([['/old/', { to: '/a/', retired: false }]]));
});

test('an alias stands just inside the element that bears the new id', () => {
  const html = '<h2 id="other">x</h2><h2 class="symptom" id="new">New</h2>';
  expect(addAliases(html, [{ id: 'old', to: 'new' }])).toBe(
    '<h2 id="other">x</h2><h2 class="symptom" id="new"><span class="alias" id="old"></span>New</h2>',
  );
  expect(addAliases(html, [{ id: 'old', to: 'absent' }])).toBe(html);
});

test('a section that left its page says where it went, and one that ended is not followed', () => {
  const html = '<main><h1>A</h1></main><footer></footer>';
  const moved = [
    { id: 'gone', to: '/b/#there', retired: false },
    { id: 'ended', to: '/b/', retired: true },
  ];
  expect(addMoved(html, moved)).toBe(
    '<main><h1>A</h1><p class="moved" id="gone" data-follow>This section moved: see <a href="/b/#there">its new place</a>.</p>' +
      '<p class="moved" id="ended">This section ended: see <a href="/b/">what there is on it now</a>.</p></main><footer></footer>',
  );
  expect(addMoved(html, [])).toBe(html);
});
