import { expect, type Page, test } from '@playwright/test';
import { drag } from './drag';
import { type ResellerFiles, resellerFiles } from './reseller-files';

const files: ResellerFiles = resellerFiles();
const base = () => process.env.JOURNEY_URL ?? 'http://localhost:3000';

/** Drops one file into the wizard, answers what it asks, and waits for the end. */
async function importFile(page: Page, what: string, path: string): Promise<void> {
  await page.goto(`${base()}/imports`);
  await page
    .getByRole('radio', { name: what })
    .or(page.getByRole('button', { name: what }))
    .first()
    .click();
  await page.locator('input[type=file]').first().setInputFiles(path);
  const importButton = page.getByRole('button', { name: /^(Import|Update) \d/ });
  const create = page.getByRole('button', { name: /^(Create it|Create \d+ new)/ });
  await expect(importButton).toBeVisible({ timeout: 60_000 });
  for (;;) {
    await expect(async () => {
      const asked = await create.count();
      expect(asked > 0 || (await importButton.isEnabled())).toBe(true);
    }).toPass({ timeout: 60_000 });
    if ((await create.count()) === 0) break;
    const asked = await create.count();
    // What was answered a moment ago may go away under the hand; then it is looked at anew.
    await create
      .first()
      .click({ timeout: 5_000 })
      .catch(() => undefined);
    await expect(create)
      .not.toHaveCount(asked, { timeout: 5_000 })
      .catch(() => undefined);
  }
  await expect(page.getByText(/\b0\s*refused/)).toBeVisible({ timeout: 60_000 });
  await importButton.click();
  await expect(page.getByRole('button', { name: 'The same import again' })).toBeVisible({ timeout: 120_000 });
}

test.describe.configure({ mode: 'serial' });

test.describe('a newcomer moves in', () => {
  let page: Page;
  const failures: string[] = [];

  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    page.on('pageerror', (error) => failures.push(String(error)));
  });
  test.afterAll(async () => page.close());

  test('creates the first administrator with four fields and Enter', async () => {
    await page.goto(base());
    await page.getByLabel('Your name').fill('Nina Newcomer');
    await page.getByLabel('E-mail').fill('nina@example.com');
    await page.getByLabel('Password', { exact: true }).fill('a quiet green atrium');
    await page.getByLabel('Company').fill('Hardware & Sons');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /Nina/ })).toBeVisible();
  });

  test('imports teams, accounts, products and deals through the screens', async () => {
    await importFile(page, 'Users and teams', files.teams);
    await importFile(page, 'Companies and people', files.accounts);
    await importFile(page, 'Products', files.products);
    await importFile(page, 'Deals', files.deals);
    await page.goto(`${base()}/customers`);
    await expect(page.getByText(String(files.companies), { exact: true }).first()).toBeVisible();
  });

  test('finds a customer from the keyboard', async () => {
    await page.goto(base());
    await expect(page.getByRole('heading', { name: /Nina/ })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(
      page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox')).first(),
    ).toBeFocused();
    await page.keyboard.type(files.firstCompany.slice(0, 6).toLowerCase());
    await expect(page.getByRole('option', { name: new RegExp(files.firstCompany) }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: files.firstCompany }).first()).toBeVisible();
  });

  test('drags a deal to another stage and reads who did it', async () => {
    await page.goto(`${base()}/deals`);
    const columns = page.locator('[data-stage]');
    await expect(columns.first()).toBeVisible();
    const from = columns.filter({ has: page.locator('[data-deal]') }).first();
    const id = await from.locator('[data-deal]').first().getAttribute('data-deal');
    const card = page.locator(`[data-deal="${id}"]`);
    const fromStage = await from.getAttribute('data-stage');
    const to = page.locator(`[data-stage]:not([data-stage="${fromStage}"])`).first();
    await drag(page, card, to);
    await expect(to.locator(`[data-deal="${id}"]`)).toBeVisible();
    await page.keyboard.type('call tomorrow 10');
    await page.keyboard.press('Enter');
    await expect(card.getByText('call', { exact: false })).toBeVisible();
    await card.getByRole('heading').click();
    await expect(page).toHaveURL(/open=deal/);
    const history = page.getByRole('dialog', { name: 'History' });
    await expect(async () => {
      await page.keyboard.press('h');
      await expect(history).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(history.getByText('Nina Newcomer').first()).toBeVisible();
    await expect(history.getByText('Stage', { exact: true }).first()).toBeVisible();
    await expect(history.getByText('Next step', { exact: true }).first()).toBeVisible();
    expect(failures).toEqual([]);
  });
});
