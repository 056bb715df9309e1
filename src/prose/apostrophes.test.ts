import { expect, test } from 'vitest';
import { curlApostrophes, curlPage } from './apostrophes.ts';

test('sets the apostrophes of print', () => {
  expect(curlApostrophes("Docker's commands don't fit")).toBe('Docker’s commands don’t fit');
  expect(curlApostrophes("the containers' limits, the Pods'.")).toBe('the containers’ limits, the Pods’.');
});

test('leaves marks of quotation', () => {
  expect(curlApostrophes("it says 'no such pods' and 'x'")).toBe("it says 'no such pods' and 'x'");
});

test('curls the words of a page, behind code too', () => {
  expect(curlPage("<h1>Docker's <b title=\"it's\">Pod's</b></h1>")).toBe('<h1>Docker’s <b title="it\'s">Pod’s</b></h1>');
  expect(curlPage("<p><code>Pod</code>'s name</p>")).toBe('<p><code>Pod</code>’s name</p>');
});

test.each([
  "<pre><code>echo can't</code></pre>",
  "<script>const a = 'b'; if (a<b) f('it's')</script>",
  '<h2 id="a" class="symptom">node(s) didn\'t match</h2>',
  '<a class="sub mono" href="#a">node(s) <wbr>didn\'t match</a>',
  "<!-- don't -->",
])('leaves what is not written: %s', (html) => {
  expect(curlPage(html)).toBe(html);
});
