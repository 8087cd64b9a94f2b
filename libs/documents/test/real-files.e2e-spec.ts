import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { insertCustomer } from '@atrium/sales/testing';
import { addFile } from '../src/testing';
import { startDocuments } from './app';

const folder = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../../shared/data');
const has = existsSync(folder);
if (!has) process.stdout.write(`skipped: real files are not at ${folder}\n`);

/** What offices have sent one another: none of it is hostile, so all of it must come in as what it is. */
(has ? describe : describe.skip)('real files', () => {
  let test: TestApp;
  let admin: TestUser;
  let subject: { type: string; id: string };

  beforeAll(async () => {
    test = await startDocuments();
    admin = await setUpOrganization(test);
    subject = { type: 'customer', id: await insertCustomer(test, 'Somebody', admin) };
  });
  afterAll(() => test.close());

  it.each([
    ['docx', /wordprocessingml\.document$/],
    ['eml', /^message\/rfc822$/],
    ['ics', /^text\/(calendar|plain)$/],
    ['vcf', /^text\/(vcard|plain)$/],
    ['csv', /^text\/csv$/],
    ['xlsx', /spreadsheetml\.sheet$/],
  ])('takes %s', async (ending, mime) => {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.toLowerCase().endsWith(`.${ending}`),
    );
    const sizes = found
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
      .filter(({ bytes }) => bytes.length > 0 && bytes.length < 5_000_000);
    const wrong: string[] = [];
    for (const { name, bytes } of sizes.slice(0, 40)) {
      const file = await addFile(admin, subject, name.replaceAll('/', '-'), bytes).catch((error: Error) => error);
      if (file instanceof Error) wrong.push(`${name}: ${file.message.slice(0, 200)}`);
      else if (!mime.test(file.mime)) wrong.push(`${name}: ${file.mime}`);
    }
    process.stdout.write(`${sizes.length} real ${ending} files\n`);
    expect(wrong).toEqual([]);
  });
});
