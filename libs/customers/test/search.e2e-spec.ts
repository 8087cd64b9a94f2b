import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IdentityHttpModule } from '@atrium/identity/http';
import { actorOf, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import type { Actor } from '@atrium/platform';
import { fold } from '@atrium/records';
import { RecordsHttpModule } from '@atrium/records/http';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { CustomersHttpModule } from '../src/http';
import { CustomerSearch } from '../src/search/customer-search';
import { createCompany, createPerson } from '../src/testing';

const shared = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../../shared/data');
const describeWithData = existsSync(shared) ? describe : describe.skip;
if (!existsSync(shared))
  process.stdout.write('customers: example phones and naughty strings skipped, the shared data is not here\n');

describe('finding customers', () => {
  let app: TestApp;
  let admin: TestUser;
  let actor: Actor;
  beforeAll(async () => {
    app = await startTestApp([IdentityHttpModule, RecordsHttpModule, CustomersHttpModule]);
    admin = await setUpOrganization(app, { country: 'MD' });
    actor = await actorOf(app, admin);
  });
  afterAll(() => app.close());

  const search = (text: string, limit = 20) =>
    app.app.get(CustomerSearch).search(actor, { text, folded: fold(text), digits: text.replace(/\D/g, '') }, limit);
  const titles = async (text: string) => (await search(text)).map(({ title }) => title);
  const listed = async (text: string): Promise<string[]> =>
    (
      (await admin.agent.get('/api/v1/customers').query({ 'filter[q]': text, limit: 200 }).expect(200)).body
        .items as Array<{ name: string }>
    ).map(({ name }) => name);

  describe('by words', () => {
    beforeAll(async () => {
      await createCompany(admin.agent, {
        name: 'Brânză & Lapte SRL',
        taxNumber: 'RO 7654321',
        contactPoints: [
          { kind: 'email', value: 'Office@Branza.md' },
          { kind: 'phone', value: '+373 22 123 456' },
        ],
      });
      await createCompany(admin.agent, { name: 'Ёлка и Ко' });
      await createPerson(admin.agent, {
        firstName: 'Пётр',
        lastName: 'Семёнов',
        contactPoints: [{ kind: 'phone', value: '8 (912) 345-67-89' }],
      });
      await createCompany(admin.agent, { name: 'Discount 100% _off_' });
      for (const name of ['Novum', 'Novum Trade', 'Terra Novum', 'Supernovum'])
        await createCompany(admin.agent, { name });
    });

    it.each([
      ['branza', 'Brânză & Lapte SRL'],
      ['BRÂNZĂ', 'Brânză & Lapte SRL'],
      ['lapte brân', 'Brânză & Lapte SRL'],
      ['елка', 'Ёлка и Ко'],
      ['ЁЛКА', 'Ёлка и Ко'],
      ['семен', 'Пётр Семёнов'],
      ['семёнов петр', 'Пётр Семёнов'],
      ['office@branza', 'Brânză & Lapte SRL'],
      ['ro7654321', 'Brânză & Lapte SRL'],
      ['RO 7654321', 'Brânză & Lapte SRL'],
      ['7654321', 'Brânză & Lapte SRL'],
      ['100%', 'Discount 100% _off_'],
      ['_off', 'Discount 100% _off_'],
      ['022 12-34-56', 'Brânză & Lapte SRL'],
      ['+7 912 345 67 89', 'Пётр Семёнов'],
      ['345-67-89', 'Пётр Семёнов'],
      ['6789', 'Пётр Семёнов'],
      ['912 345', 'Пётр Семёнов'],
    ])('%s finds %s in search and list', async (text, name) => {
      expect(await titles(text)).toEqual([name]);
      expect(await listed(text)).toEqual([name]);
    });

    it.each(['%%', '\\', 'zzzz', '___', '0000000'])('%s finds nothing', async (text) => {
      expect(await titles(text)).toEqual([]);
      expect(await listed(text)).toEqual([]);
    });

    it('ranks exact names first, then beginnings, words, parts', async () => {
      expect((await search('novum')).map(({ title, rank }) => [title, rank])).toEqual([
        ['Novum', 1],
        ['Novum Trade', 0.8],
        ['Terra Novum', 0.6],
        ['Supernovum', 0.4],
      ]);
    });

    it('says where it was found when that is not the name', async () => {
      expect((await search('branza.md'))[0]?.reason).toEqual({ field: 'email', value: 'Office@Branza.md' });
      expect((await search('22123456'))[0]?.reason).toEqual({ field: 'phone', value: '+373 22 123 456' });
      expect((await search('ro7654321'))[0]?.reason).toEqual({ field: 'taxNumber', value: 'RO 7654321' });
      expect((await search('lapte'))[0]?.reason).toBeNull();
    });

    it('follows what bulk SQL writes', async () => {
      const company = await createCompany(admin.agent, { name: 'Before' });
      await app.sql(`update customer set name = 'Afterwards' where id = $1`, [company.id]);
      await app.sql(`insert into contact_point (customer_id, kind, value) values ($1, 'email', 'bulk@sql.example')`, [
        company.id,
      ]);
      expect(await titles('afterw')).toEqual(['Afterwards']);
      expect(await titles('bulk@sql')).toEqual(['Afterwards']);
      await app.sql(`delete from contact_point where customer_id = $1`, [company.id]);
      expect(await titles('bulk@sql')).toEqual([]);
    });
  });

  describeWithData('every example number in every spelling', () => {
    it('finds its customer whatever it was stored in', async () => {
      const numbers = exampleNumbers();
      expect(numbers.length).toBeGreaterThan(100);
      const items = numbers.flatMap(({ id, spellings }) =>
        spellings.slice(0, -1).map((value, form) => ({
          kind: 'company',
          name: `Phone ${id} form ${form}`,
          contactPoints: [{ kind: 'phone', value }],
        })),
      );
      for (let from = 0; from < items.length; from += 1000) {
        const answer = await admin.agent
          .post('/api/v1/customers/bulk')
          .send({ items: items.slice(from, from + 1000) })
          .expect(200);
        expect(answer.body.complete).toBe(true);
      }
      const misses: string[] = [];
      for (const { id, spellings } of numbers)
        for (const typed of spellings) {
          const found = new Set((await search(typed, 200)).map(({ title }) => title));
          for (let form = 0; form < spellings.length - 1; form += 1)
            if (!found.has(`Phone ${id} form ${form}`)) misses.push(`${id} stored ${spellings[form]} typed ${typed}`);
        }
      expect(misses).toEqual([]);
    });
  });

  describeWithData('the Big List of Naughty Strings', () => {
    it('comes back as it was, or is refused with a reason', async () => {
      const strings = JSON.parse(readFileSync(join(shared, 'nasty-csv/blns/blns.json'), 'utf8')) as string[];
      const refused: string[] = [];
      for (const name of strings) {
        const answer = await admin.agent.post('/api/v1/customers').send({ kind: 'company', name });
        if (answer.status === 201) {
          expect(answer.body.name).toBe(name);
          expect((await admin.agent.get(`/api/v1/customers/${answer.body.id}`)).body.name).toBe(name);
        } else {
          expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/name']);
          refused.push(name);
        }
      }
      expect(refused.every((name) => !/[^\s\p{Cf}\p{Cc}]/u.test(name))).toBe(true);
      for (const name of strings.slice(0, 120))
        await admin.agent
          .get('/api/v1/customers')
          .query({ 'filter[q]': name.slice(0, 200) })
          .expect(200);
    });
  });
});

/** International with + and 00, national, digits alone, and the last seven digits (typed only). */
function exampleNumbers(): Array<{ id: string; spellings: string[] }> {
  const folder = join(shared, 'phones');
  const seen = new Set<string>();
  return readdirSync(folder)
    .filter((name) => name.endsWith('-examples.csv'))
    .flatMap((file) => {
      const code = file.replace('-examples.csv', '');
      const lines = readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .slice(1)
        .filter((line) => line.trim());
      return lines.flatMap((line) => {
        const [region = '', , quoted = ''] = line.split(';').map((part) => part.trim());
        const national = quoted.replace(/"/g, '');
        const parsed = parsePhoneNumberFromString(`+${code}${national}`, region as CountryCode);
        if (!parsed || seen.has(parsed.number)) return [];
        seen.add(parsed.number);
        const digits = parsed.number.slice(1);
        return [
          {
            id: digits,
            spellings: [
              parsed.formatInternational(),
              `00${digits}`,
              parsed.formatNational(),
              digits,
              national,
              digits.slice(-7),
            ],
          },
        ];
      });
    });
}
