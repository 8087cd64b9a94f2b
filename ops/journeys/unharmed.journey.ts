import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const base = () => process.env.JOURNEY_URL ?? 'http://localhost:3000';
const shared = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../shared/data');
const list = join(shared, 'nasty-csv/blns/blns.json');

/** The Big List of Naughty Strings where it is kept; elsewhere the ones that run scripts. */
const strings: string[] = existsSync(list)
  ? (JSON.parse(readFileSync(list, 'utf8')) as string[])
  : [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(2)>',
      'javascript:alert(3)',
      '{{constructor.constructor("alert(4)")()}}',
      '<svg/onload=alert(5)>',
      '\u202Etest\u202E',
    ];

test('names that attack the page are shown as they are and do nothing', async ({ page }) => {
  const disturbances: string[] = [];
  page.on('dialog', (dialog) => {
    disturbances.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => disturbances.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(base()) && !/^(data|blob):/.test(request.url()))
      disturbances.push(`request: ${request.url()}`);
  });
  await page.goto(base());
  await page.getByLabel('E-mail').fill('nina@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a quiet green atrium');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Nina/ })).toBeVisible();

  const outcome = await page.evaluate(async (names) => {
    const items = names.map((name) => ({ kind: 'company', name, industry: 'Naughty' }));
    const answer = await fetch('/api/v1/customers/bulk', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ items: items.filter(({ name }) => /\S/u.test(name) && name.length <= 500) }),
    });
    return { status: answer.status, body: (await answer.json()) as { items?: Array<{ outcome: string }> } };
  }, strings);
  expect([200, 422]).toContain(outcome.status);
  if (outcome.status === 422) await oneByOne(page, strings);

  await page.goto(`${base()}/customers?filter[industry]=Naughty`);
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  for (let step = 0; step < 25; step += 1) await page.mouse.wheel(0, 900);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('script');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  expect(disturbances).toEqual([]);
});

/** Those that the API refuses (blank ones) are told apart from those it keeps. */
async function oneByOne(page: import('@playwright/test').Page, names: string[]): Promise<void> {
  const wrong = await page.evaluate(async (all) => {
    const bad: string[] = [];
    for (const name of all) {
      const answer = await fetch('/api/v1/customers', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'company', name, industry: 'Naughty' }),
      });
      const body = (await answer.json()) as { name?: string; code?: string };
      if (answer.status === 201 ? body.name !== name : answer.status !== 422) bad.push(name);
    }
    return bad;
  }, names);
  expect(wrong).toEqual([]);
}
