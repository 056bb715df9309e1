import { expect, test } from '@playwright/test';

const sheets = [
  { address: '/reference/kubectl-for-pods/', pages: 2 },
  { address: '/reference/from-docker/', pages: 3 },
  // Tall plates break: kept whole, they left pages half empty.
  { address: '/symptoms/crashloopbackoff/', pages: 6 },
  { address: '/start/inside-a-pod/', pages: 6 },
];

for (const { address, pages } of sheets)
  test(`${address} prints on ${pages} sheets of A4`, async ({ page }) => {
    await page.goto(address);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(pages);
  });

test('on paper a page says its address once, and shows what a reader cannot press or has read neither', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/start/inside-a-pod/');
  await expect(page.locator('.foot')).toContainText('/start/inside-a-pod/');
  await expect(page.locator('.tool, .words').filter({ visible: true })).toHaveCount(0);
  const said = await page.locator('.text a[href]').evaluateAll((links) =>
    links.map((link) => ({
      own: link.getAttribute('href')?.startsWith('http') !== true,
      after: getComputedStyle(link, '::after').content,
    })),
  );
  expect(said.filter(({ own, after }) => own && after !== 'none')).toEqual([]);
  expect(said.some(({ after }) => after.includes('https://kubernetes.io/'))).toBe(true);
});
