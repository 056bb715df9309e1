import { expect, test } from '@playwright/test';
import { readClipboard } from './clipboard.ts';

test.describe('copying a command', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('takes the command without prompt and output, and says so', async ({ page }) => {
    await page.goto('/inspecting/reading-get-pods/');
    await page.locator('#get-pods-list').getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('status')).toHaveText('Command copied');
    expect(await readClipboard(page)).toBe('kubectl get pods');
  });

  test('a block of several commands has a button for each and one for all', async ({ page }) => {
    await page.goto('/inspecting/logs/');
    const block = page.locator('.console:has(.row + .row, .output + .row)').first();
    const commands = await block.locator('.command').allTextContents();
    await block.getByRole('button', { name: 'Copy this command' }).nth(1).click();
    expect(await readClipboard(page)).toBe(commands[1]);
    await block.getByRole('button', { name: 'Copy all commands' }).click();
    await expect(page.getByRole('status')).toHaveText(`${commands.length} commands copied`);
    expect(await readClipboard(page)).toBe(commands.join('\n'));
  });

  test('a command of several lines is right when it is copied and when it is selected, and leaves no row empty', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/symptoms/oomkilled/');
    const block = page.locator('.console:has(.hung)').first();
    await block.getByRole('button', { name: 'Copy' }).click();
    expect(await readClipboard(page)).toMatch(/^kubectl get pod <pod> \\\n {4}-o jsonpath='\{\S+\}'$/);
    const command = block.locator('.command');
    const selected = await command.evaluate((code) => {
      getSelection()?.selectAllChildren(code);
      return String(getSelection());
    });
    expect(selected).toMatch(/^kubectl get pod <pod> \\\n-o jsonpath='\{\S+\}'$/);
    expect(await command.evaluate(rowsOf)).toEqual([
      { row: 0, indent: 0 },
      { row: 1, indent: 2 },
      { row: 2, indent: 4 },
      { row: 3, indent: 4 },
    ]);
  });
});

/** The rows of a command from the first word on, and the letters by which each is indented; a row of only spaces has none. */
function rowsOf(command: Element): { row: number; indent: number }[] {
  const range = document.createRange();
  range.selectNodeContents(command);
  const style = getComputedStyle(command);
  const lefts = new Map<number, number>();
  for (const { top, left, width, height } of range.getClientRects())
    if (width > 0 && height < Number.parseFloat(style.lineHeight)) lefts.set(top, Math.min(left, lefts.get(top) ?? left));
  const [[firstTop = 0, firstLeft = 0] = []] = lefts;
  return [...lefts].map(([top, left]) => ({
    row: Math.round((top - firstTop) / Number.parseFloat(style.lineHeight)),
    indent: Math.round((left - firstLeft) / (Number.parseFloat(style.paddingInlineStart) / 2)),
  }));
}
