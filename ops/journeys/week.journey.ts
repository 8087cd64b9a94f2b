import { expect, type Page, test } from '@playwright/test';
import { type DemoCompany, startDemoCompany } from './demo-company';
import { countHands, measure } from './effort';

/** A week of real work in the fresh demo company: the seller's, then the head's. */
let demo: DemoCompany;
let base = '';
let page: Page;
/** An open deal of the seller, with lines and a customer, that is not at its contract yet. */
let deal: { id: string; name: string };

interface Found<T> {
  items: T[];
  total: { value: number } | null;
}

async function ask<T>(path: string): Promise<T> {
  const answer = await page.request.get(`${base}/api/v1/${path}`);
  expect([path, answer.status()]).toEqual([path, 200]);
  return (await answer.json()) as T;
}

async function signIn(who: string): Promise<void> {
  await page.goto(base);
  await page.getByLabel('E-mail').fill(`${who}@demo.example`);
  await page.getByLabel('Password', { exact: true }).fill('atrium-demo-2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Good / })).toBeVisible();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  demo = await startDemoCompany();
  base = demo.base;
  page = await browser.newPage();
  await countHands(page);
});

test.afterAll(async () => {
  await page?.close();
  await demo?.stop();
});

test('the seller notes a call with its outcome and the next step, in one act', async () => {
  await signIn('seller1');
  deal = await openDeal();
  await page.goto(`${base}/deals/${deal.id}`);
  await expect(page.getByRole('article', { name: deal.name }).or(page.getByRole('article')).first()).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Reached', exact: true })).toBeFocused();
  await page.getByRole('textbox', { name: 'Next step' }).fill('call tomorrow 10');
  await page.getByRole('button', { name: 'Reached', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Reached', exact: true })).toBeHidden();
  const { items } = await ask<Found<{ kind: string; data: { outcome: string | null } }>>(
    `timeline?subjectType=deal&subjectId=${deal.id}&kinds=activity&limit=1`,
  );
  expect(items[0]).toMatchObject({ kind: 'activity', data: { activityKind: 'call', outcome: 'reached' } });
  const task = await nextTask();
  expect(task.title.toLowerCase()).toContain('call');
});

test('the clock moves to tomorrow, and the reminder pops up', async () => {
  const { title, remindAt } = await nextTask();
  demo.moveClock((Date.parse(remindAt) - Date.now()) / 1000 + 2);
  const reminder = page.getByRole('listitem').or(page.getByRole('alert')).filter({ hasText: title });
  await expect(reminder.getByRole('button', { name: 'Open' }).first()).toBeVisible({ timeout: 30_000 });
  await reminder.getByRole('button', { name: 'Done', exact: true }).first().click();
  await expect
    .poll(async () => (await ask<Found<unknown>>(`tasks?filter[dealId]=${deal.id}&filter[status]=open`)).items.length)
    .toBe(openTasks);
  demo.moveClock(0);
});

test('the deal moves to its contract, which is printed from the ready template and attached', async () => {
  await page.goto(`${base}/deals/${deal.id}`);
  await page
    .getByRole('button', { name: /Contract$/ })
    .first()
    .click();
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('sign on friday');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await ask<{ stage: { name: string } }>(`deals/${deal.id}`)).stage.name)
    .toBe('Contract');
  await page.getByRole('button', { name: 'Other documents' }).click();
  await page.getByRole('menuitem', { name: 'Contract' }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: 'Make the document' });
  await expect(dialog.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Control+p');
  await expect(page.getByText(/is made and attached/).first()).toBeVisible({ timeout: 60_000 });
  const { items } = await ask<Found<{ mime: string; name: string }>>(
    `files?filter[subjectType]=deal&filter[subjectId]=${deal.id}`,
  );
  expect(items.filter(({ mime }) => mime === 'application/pdf').length).toBeGreaterThan(0);
});

test('a seller sends a letter to all customers of a city', async () => {
  await page.goto(base);
  await expect(page.getByRole('heading', { name: /^Good / })).toBeVisible();
  const place = await city();
  const effort = await measure(page, async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await expect(page).toHaveURL(/mailings$/);
    await page.keyboard.press('n');
    await page.getByLabel('Subject').fill('An evening in our showroom');
    await page.getByRole('textbox', { name: 'Letter' }).click();
    await page.keyboard.type('Dear {{customer.firstName|customer}}, we open our doors on Thursday.');
    await page.getByRole('tab', { name: /Recipients/ }).click();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('menuitem', { name: 'City' }).click();
    await expect(page.getByRole('textbox', { name: 'City' })).toBeFocused();
    await page.keyboard.type(place);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Send \d+ letters?$/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Send \d+ letters?$/ })
      .click();
    await expect(page.getByText('Sent by', { exact: false })).toBeVisible();
  });
  process.stdout.write(
    `a letter to a city: ${effort.clicks} clicks, ${effort.keys} keys, ${effort.fields} fields, ${effort.seconds} s\n`,
  );
  await expect.poll(() => demo.letters.length).toBeGreaterThan(0);
  await expect(
    page.getByRole('img', { name: new RegExp(`^${demo.letters.length} of ${demo.letters.length} sent`) }),
  ).toBeVisible();
  expect(new Set(demo.letters.map(({ to }) => to)).size).toBe(demo.letters.length);
  expect(demo.letters[0]?.text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
});

test('and finds it on the timeline of a customer who got it', async () => {
  await page.getByRole('button', { name: /Sent$/ }).first().click();
  const row = page.locator('[data-row="0"]');
  const name = (await row.getByRole('button').first().textContent())?.trim() ?? '';
  const { items } = (await (await page.request.get(`${base}/api/v1/search?q=${encodeURIComponent(name)}`)).json()) as {
    items: { type: string; id: string; title: string }[];
  };
  const customer = items.find(({ type, title }) => type === 'customer' && title === name);
  await page.goto(`${base}/customers/${customer?.id}`);
  await page.getByRole('button', { name: 'An evening in our showroom' }).first().click();
  await expect(page.getByRole('dialog').getByText('hello@oakline.example').or(page.getByTitle('Letter'))).toBeVisible();
});

test('a figure of the funnel opens its deals, as many as it says', async () => {
  await page.goto(`${base}/reports/funnel?period=thisYear`);
  const figure = page.locator('table [data-figure]').first();
  await expect(figure).toBeVisible();
  const said = Number(/(\d[\d,.\s]*)/.exec((await figure.textContent()) ?? '')?.[1]?.replace(/\D/g, ''));
  expect(said).toBeGreaterThan(0);
  await figure.click();
  await expect(page).toHaveURL(/\/deals\?/);
  await expect(page.getByText(String(said), { exact: true }).first()).toBeVisible();
});

test('the head sees the plan, reads who changed a deal, and puts one field back', async () => {
  const { amount, version } = await ask<{ amount: { amount: string; currency: string }; version: number }>(
    `deals/${deal.id}`,
  );
  const changed = await page.request.patch(`${base}/api/v1/deals/${deal.id}`, {
    headers: { 'if-match': `"${version}"` },
    data: { amount: { amount: '1.00', currency: amount.currency } },
  });
  expect(changed.status()).toBe(200);
  await page.context().clearCookies();
  await signIn('manager1');
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  await page.goto(`${base}/deals?view=list&open=deal:${deal.id}`);
  await expect(page.getByRole('button', { name: `Name: ${deal.name}. Edit` })).toBeVisible();
  await page.keyboard.press('h');
  const history = page.getByRole('dialog', { name: 'History' });
  await expect(history.getByRole('listitem').first()).toBeFocused();
  await expect(history.getByText('Henry Langley').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await ask<{ amount: { amount: string } }>(`deals/${deal.id}`)).amount.amount)
    .toBe(amount.amount);
});

let openTasks = 0;

/** Chosen through the API, so that the journey does not hang on what the demo happens to hold. */
async function openDeal(): Promise<{ id: string; name: string }> {
  const { items } = await ask<Found<{ id: string; name: string; stage: { name: string }; customer: unknown }>>(
    'deals?filter[stageKind]=open&filter[ownerId]=me&limit=50',
  );
  const found = items.find(({ stage, customer }) => stage.name !== 'Contract' && customer);
  if (!found) throw new Error('The seller has no open deal before its contract.');
  openTasks = (await ask<Found<unknown>>(`tasks?filter[dealId]=${found.id}&filter[status]=open`)).items.length;
  return found;
}

/** The task that the next step became. */
async function nextTask(): Promise<{ title: string; remindAt: string }> {
  const { items } = await ask<Found<{ title: string; remindAt: string; createdAt: string }>>(
    `tasks?filter[dealId]=${deal.id}&filter[status]=open&filter[nextStep]=true`,
  );
  const [newest] = items.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  if (!newest) throw new Error('The next step has not become a task.');
  return newest;
}

/** A city where this seller has a company with an address. */
async function city(): Promise<string> {
  for (const name of ['London', 'Birmingham', 'Manchester', 'Leeds', 'Bristol', 'Sheffield']) {
    const query = new URLSearchParams({ 'filter[city]': name, 'filter[kind]': 'company', limit: '1' });
    const { items } = (await (await page.request.get(`${base}/api/v1/customers?${query}`)).json()) as {
      items: unknown[];
    };
    if (items.length) return name;
  }
  throw new Error('The seller has no companies.');
}
