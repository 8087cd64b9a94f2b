import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { countHands, measure } from './effort';

/** A fresh demo company with a mail server of its own that keeps what it is given. */
let base = '';
let atrium: ChildProcess;
let page: Page;
const dataDir = mkdtempSync(join(tmpdir(), 'atrium-mailing-journey-'));
const letters: { to: string; text: string }[] = [];
const mail = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData(stream, session, done) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      // Reminders to colleagues go through the same server; they are letters of the house, not of the mailing.
      if (/^List-Unsubscribe:/m.test(text)) letters.push({ to: session.envelope.rcptTo[0]?.address ?? '', text });
      done();
    });
  },
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  mail.on('error', () => undefined);
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  const port = await freePort();
  base = `http://localhost:${port}`;
  const { DATABASE_URL: _database, DATABASE_MIGRATION_URL: _owner, REDIS_URL: _redis, ...env } = process.env;
  atrium = spawn(process.execPath, [join(__dirname, '../start.mjs'), '--demo', 'en'], {
    env: {
      ...env,
      PORT: String(port),
      DATA_DIR: dataDir,
      SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
      MAIL_FROM: 'Oak & Line <hello@oakline.example>',
      MAIL_ALLOW_PRIVATE_HOSTS: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('seller1@demo.example')) resolve();
    };
    atrium.stdout?.on('data', read);
    atrium.stderr?.on('data', read);
    atrium.once('exit', () => reject(new Error(`Atrium did not start:\n${output}`)));
  });
  page = await browser.newPage();
  await countHands(page);
});

test.afterAll(async () => {
  await page.close();
  const ended = new Promise((resolve) => atrium.once('exit', resolve));
  atrium.kill('SIGINT');
  await ended;
  await new Promise<void>((resolve) => mail.close(() => resolve()));
  rmSync(dataDir, { recursive: true, force: true });
});

test('a seller sends a letter to all customers of a city', async () => {
  await page.goto(base);
  await page.getByLabel('E-mail').fill('seller1@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('atrium-demo-2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();

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
    await page.keyboard.type(await city());
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
  await expect.poll(() => letters.length).toBeGreaterThan(0);
  await expect(
    page.getByRole('img', { name: new RegExp(`^${letters.length} of ${letters.length} sent`) }),
  ).toBeVisible();
  expect(new Set(letters.map(({ to }) => to)).size).toBe(letters.length);
  expect(letters[0]?.text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
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
