import { expect, test } from '@playwright/test';

const sheets = [
  { address: '/reference/kubectl-for-pods/', pages: 2 },
  { address: '/reference/from-docker/', pages: 3 },
];

for (const { address, pages } of sheets)
  test(`${address} prints on ${pages} sheets of A4`, async ({ page }) => {
    await page.goto(address);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(pages);
  });
