import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from './lib/root.mjs';
import { findChromium } from './test/tools.mjs';

/**
 * Takes the pictures of docs/images from a running demo: `npm start -- --demo en`, then
 * `node ops/screenshots.mjs http://localhost:3000`.
 */
const base = process.argv[2] ?? 'http://localhost:3000';
const folder = join(ROOT, 'docs/images');
const sizes = /** @type {const} */ ([
  ['1440', { width: 1440, height: 900 }],
  ['390', { width: 390, height: 844 }],
]);
const csv = [
  'Company,Phone,E-mail,City,Industry',
  'Fairmont Rooms,+44 20 7946 0011,office@fairmont.example,London,Hospitality',
  'Harbour Lofts,0161 496 0123,hello@harbour.example,Manchester,Property',
  'Willow Clinic,(0121) 496 0456,front@willow.example,Birmingham,Health',
  'Kingsway School,+441134960789,office@kingsway.example,Leeds,Education',
  'Tern & Co,020 7946 0999,not an address,Bristol,Retail',
].join('\n');

/** @param {import('@playwright/test').Page} page @param {string} name */
async function shoot(page, name) {
  // Never idle: an open page listens for what comes in.
  await page.waitForTimeout(1_800);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** @param {import('@playwright/test').Page} page @param {string} path */
async function visit(page, path) {
  await page.goto(base + path);
}

/** @param {import('@playwright/test').Page} page @param {string} suffix */
async function tour(page, suffix) {
  await visit(page, '/');
  await page.getByLabel('E-mail').waitFor();
  await shoot(page, `sign-in-${suffix}`);
  await page.getByLabel('E-mail').fill('manager1@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('atrium-demo-2026');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await shoot(page, `my-day-${suffix}`);
  const ids = await records(page);
  await visit(page, '/customers');
  await shoot(page, `customers-${suffix}`);
  await visit(page, `/customers/${ids.customer}`);
  await shoot(page, `customer-card-${suffix}`);
  await visit(page, '/deals');
  await page.locator('[data-deal]').first().waitFor();
  await shoot(page, `board-${suffix}`);
  await visit(page, `/deals/${ids.deal}`);
  await shoot(page, `deal-card-${suffix}`);
  if (suffix.startsWith('1440')) {
    await page.keyboard.press('q');
    await page.getByRole('dialog').locator('canvas').first().waitFor();
    await shoot(page, `quote-${suffix}`);
  }
  await visit(page, '/reports/funnel');
  await page.locator('[data-figure]').first().waitFor();
  await shoot(page, `funnel-${suffix}`);
  await visit(page, '/imports');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'companies.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: /^Import \d/ }).waitFor();
  await page.waitForTimeout(2_500);
  await shoot(page, `import-${suffix}`);
}

/** A company with deals and a deal with a next step: what a card should show. @param {import('@playwright/test').Page} page */
async function records(page) {
  const deals = await ask(page, 'deals?filter[stageKind]=open&filter[nextStep][empty]=false&limit=100');
  const companies = await ask(page, 'customers?filter[kind]=company&limit=200');
  const known = new Set(companies.items.map((/** @type {any} */ one) => one.id));
  const deal = deals.items.find((/** @type {any} */ one) => one.amount && known.has(one.customer?.id));
  return { deal: deal.id, customer: deal.customer.id };
}

/** @param {import('@playwright/test').Page} page @param {string} path @returns {Promise<any>} */
function ask(page, path) {
  return page.evaluate(async (address) => (await fetch(`/api/v1/${address}`)).json(), path);
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findChromium(console.log),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
for (const [name, viewport] of sizes)
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', timezoneId: 'Europe/London' });
    await tour(await context.newPage(), `${name}-${colorScheme}`);
    await context.close();
  }
await browser.close();
