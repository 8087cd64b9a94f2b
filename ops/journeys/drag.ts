import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Drags a card into a column as a hand does: press, move, and let go only when the column has made room for it. The board looks
 * where the pointer is a few times a second, so a release right after the last move would drop the card where it came from.
 */
export async function drag(page: Page, card: Locator, column: Locator): Promise<void> {
  await expect(async () => {
    if (!(await carry(page, card, column))) throw new Error('The card was not taken along.');
  }).toPass({ timeout: 60_000 });
}

/** A board that was still moving under the pointer lets go of nothing: the hand takes the card once more. */
async function carry(page: Page, card: Locator, column: Locator): Promise<boolean> {
  const [from, to] = [await card.boundingBox(), await column.boundingBox()];
  if (!from || !to) return false;
  const start = { x: from.x + from.width / 2, y: from.y + 12 };
  const end = { x: to.x + to.width / 2, y: to.y + 140 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 12, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 16 });
  let hasRoom = false;
  for (let nudge = 0; nudge < 40 && !hasRoom; nudge += 1) {
    await page.mouse.move(end.x + (nudge % 2), end.y);
    hasRoom = await column
      .locator('.deal-ghost')
      .first()
      .waitFor({ state: 'attached', timeout: 100 })
      .then(() => true)
      .catch(() => false);
  }
  await page.mouse.up();
  return hasRoom;
}
