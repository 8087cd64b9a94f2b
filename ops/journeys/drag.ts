import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Drags a card into a column as a hand does: press, move, and let go only when the column has made room for it. The board looks
 * where the pointer is a few times a second, so a release right after the last move would drop the card where it came from.
 */
export async function drag(page: Page, card: Locator, column: Locator): Promise<void> {
  const [from, to] = [await card.boundingBox(), await column.boundingBox()];
  if (!from || !to) throw new Error('Nothing to drag.');
  const start = { x: from.x + from.width / 2, y: from.y + 12 };
  const end = { x: to.x + to.width / 2, y: to.y + 140 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 12, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 16 });
  let nudge = 0;
  await expect(async () => {
    nudge = 1 - nudge;
    await page.mouse.move(end.x + nudge, end.y);
    expect(await column.locator('.deal-ghost').count()).toBe(1);
  }).toPass();
  await page.mouse.up();
}
