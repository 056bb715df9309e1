import { expect, test } from '@playwright/test';

test('the cheat sheet prints on two sheets of A4', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'Only Chromium prints to PDF.');
  await page.goto('/reference/kubectl-for-pods/');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(2);
});
