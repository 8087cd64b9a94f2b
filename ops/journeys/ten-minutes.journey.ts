import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { drag } from './drag';
import { countHands, type Effort, measure } from './effort';

const base = () => process.env.JOURNEY_URL ?? 'http://localhost:3000';

/** What a task may cost: pointer presses and seconds of a practised hand (the machine waits in between are counted too). */
const TARGETS: Record<string, { clicks: number; seconds: number; what: string }> = {
  T1: { clicks: 0, seconds: 20, what: 'set-up to first screen, by hand' },
  T2: { clicks: 1, seconds: 20, what: 'company + person + deal' },
  T3: { clicks: 2, seconds: 45, what: "import one's Excel" },
  T4: { clicks: 2, seconds: 6, what: 'next stage + next step' },
  T5: { clicks: 2, seconds: 30, what: 'quote → PDF' },
  T6: { clicks: 2, seconds: 5, what: 'figure → records' },
  T7: { clicks: 0, seconds: 3, what: 'phone in another form' },
  T8: { clicks: 2, seconds: 5, what: 'who changed it, put it back' },
};

const done: Record<string, Effort> = {};

async function task(page: Page, name: string, work: () => Promise<void>): Promise<void> {
  const effort = await measure(page, work);
  done[name] = effort;
  const target = TARGETS[name];
  expect(effort.clicks, `${name}: clicks`).toBeLessThanOrEqual(target?.clicks ?? 0);
}

function print(): void {
  const rows = Object.entries(done).map(([name, effort]) => {
    const target = TARGETS[name];
    return `${name.padEnd(4)}${(target?.what ?? '').padEnd(34)}${String(effort.clicks).padStart(7)} / ${String(target?.clicks).padEnd(6)}${String(effort.keys).padStart(5)}${String(effort.fields).padStart(8)}${effort.seconds.toFixed(1).padStart(9)} / ${target?.seconds}`;
  });
  const text = [
    '',
    `task                                clicks / aim    keys  fields  seconds / aim`,
    ...rows,
    '',
  ].join('\n');
  process.stdout.write(`${text}\n`);
  const folder = join(__dirname, '../../.cache');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'ten-minutes.txt'), text);
}

/** Goes on with Tab until the field has the focus, as a hand would. */
async function tabTo(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    if (await field.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${label}.`);
}

test.describe.configure({ mode: 'serial' });

test.describe('the first ten minutes', () => {
  let page: Page;
  let firstStage: string | null = null;
  let deal = '';
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    await countHands(page);
  });
  test.afterAll(async () => {
    print();
    await page.close();
  });

  test('T1 set-up, or sign-in when somebody has been here', async () => {
    await page.goto(base());
    const isNew = page.getByLabel('Your name');
    await expect(isNew.or(page.getByLabel('E-mail')).first()).toBeVisible();
    const fresh = await isNew.isVisible();
    await task(page, 'T1', async () => {
      if (fresh) {
        await page.keyboard.type('Nina Newcomer');
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type('nina@example.com');
      await page.keyboard.press('Tab');
      await page.keyboard.type('a quiet green atrium');
      if (fresh) {
        await tabTo(page, 'Company');
        await page.keyboard.type('Hardware & Sons');
      }
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: /Nina/ })).toBeVisible();
    });
  });

  test('T2 a company, a person and a deal in one form', async () => {
    await task(page, 'T2', async () => {
      await page.keyboard.press('n');
      await expect(page.getByLabel('Company', { exact: true })).toBeFocused();
      await page.keyboard.type('Brightwell Interiors');
      await tabTo(page, 'Person');
      await page.keyboard.type('Maria Rusu');
      await tabTo(page, 'Phone');
      await page.keyboard.type('+40 21 312 34 56');
      await tabTo(page, 'Deal');
      await page.keyboard.type('Reception desk');
      await tabTo(page, 'Amount');
      await page.keyboard.type('12 400,50');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Brightwell Interiors created').first()).toBeVisible();
    });
  });

  test("T3 one's Excel, pasted", async () => {
    await page.keyboard.press('Escape');
    const rows = Array.from(
      { length: 25 },
      (_, n) => `Pasted Company ${n}\t+40 21 555 01 ${String(n).padStart(2, '0')}\tp${n}@example.com`,
    );
    await task(page, 'T3', async () => {
      await page.getByRole('link', { name: 'Import', exact: true }).first().click();
      await expect(page.getByText('Drop a file anywhere')).toBeVisible();
      await page.evaluate(
        (text) => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
        },
        ['Company\tPhone\tE-mail', ...rows].join('\n'),
      );
      const button = page.getByRole('button', { name: /^Import 25/ });
      await expect(button).toBeEnabled({ timeout: 60_000 });
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('button', { name: 'The same import again' })).toBeVisible({ timeout: 60_000 });
    });
  });

  test('T4 next stage and next step', async () => {
    await page.goto(`${base()}/deals`);
    const card = page.locator('[data-deal]').filter({ hasText: 'Reception desk' }).first();
    await expect(card).toBeVisible();
    const id = await card.getAttribute('data-deal');
    const from = await page.locator('[data-stage]', { has: card }).getAttribute('data-stage');
    firstStage = from;
    deal = id ?? '';
    await task(page, 'T4', async () => {
      const next = page.locator('[data-stage]').nth(1);
      await drag(page, card, next);
      await expect(next.locator(`[data-deal="${id}"]`)).toBeVisible();
      await page.keyboard.type('call tomorrow 10');
      await page.keyboard.press('Enter');
      await expect(page.getByText(/now in/).first()).toBeVisible();
    });
    expect(
      await page.locator('[data-stage]', { has: page.locator(`[data-deal="${id}"]`) }).getAttribute('data-stage'),
    ).not.toBe(from);
  });

  test('T5 a quote as PDF, seen before it is made', async () => {
    await page.goto(`${base()}/deals/${deal}`);
    const papers = page.getByRole('region', { name: 'Documents' });
    await task(page, 'T5', async () => {
      await papers.getByRole('button', { name: 'Quote' }).click();
      await expect(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible();
      await page.getByRole('button', { name: 'Make the document' }).click();
      await expect(page.getByText(/Q-\d{4}-0001 is made and attached/).first()).toBeVisible();
    });
    await expect(papers.getByRole('link', { name: /Q-\d{4}-0001/ })).toBeVisible();
  });

  test('T6 a figure opens its records, with the same total', async () => {
    const { items } = await (await page.request.get(`${base()}/api/v1/pipelines`)).json();
    const won = items[0].stages.find(({ kind }: { kind: string }) => kind === 'won');
    for (const amount of ['2500.00', '1700.00'])
      await page.request.post(`${base()}/api/v1/deals`, {
        data: { name: `Chairs for ${amount}`, stageId: won.id, amount: { amount, currency: 'EUR' } },
      });
    await page.goto(base());
    await expect(page.getByRole('heading', { name: /Nina/ })).toBeVisible();
    let figure = '';
    await task(page, 'T6', async () => {
      await page.keyboard.press('g');
      await page.keyboard.press('r');
      await expect(page.locator('a[data-report]').first()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/reports\/sales/);
      await expect(page.locator('a[data-figure]').first()).toBeFocused();
      figure = (await page.locator('a[data-figure]').first().textContent()) ?? '';
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/deals.*stageKind/);
      await expect(page.getByText('Chairs for 2500.00')).toBeVisible();
    });
    expect(figure).toMatch(/4,200/);
    await expect(page.getByText('Σ').first()).toContainText(figure.trim());
  });

  test('T7 a phone in another form', async () => {
    await page.goto(base());
    await expect(page.getByRole('heading', { name: /Nina/ })).toBeVisible();
    await task(page, 'T7', async () => {
      await page.keyboard.press('/');
      await page.keyboard.type('021 312-3456');
      await expect(page.getByRole('option', { name: /Maria Rusu|Brightwell/ }).first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/customers/);
    });
  });

  test('T8 who changed it, and put it back', async () => {
    await page.goto(`${base()}/deals`);
    const card = page.locator('[data-deal]').filter({ hasText: 'Reception desk' }).first();
    await card.getByRole('heading').click();
    await expect(page).toHaveURL(/open=deal/);
    await expect(page.getByText('12,400.50').or(page.getByText('12 400')).first()).toBeVisible();
    await task(page, 'T8', async () => {
      const history = page.getByRole('dialog', { name: 'History' });
      await page.keyboard.press('h');
      await expect(history.getByText('Nina Newcomer').first()).toBeVisible();
      await expect(history.getByRole('listitem').first()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(
        page.locator(`[data-stage="${firstStage}"]`).locator('[data-deal]').filter({ hasText: 'Reception desk' }),
      ).toBeVisible();
    });
  });
});
