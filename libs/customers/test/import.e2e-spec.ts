import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IdentityHttpModule } from '@atrium/identity/http';
import { type Agent, createTeam, createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { PlatformJobsModule } from '@atrium/platform/jobs';
import { eventually, startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { RecordsJobsModule } from '@atrium/records/jobs';
import { CustomersHttpModule } from '../src/http';
import { createCompany, createPerson } from '../src/testing';

const shared = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../../shared/data');
const describeWithData = existsSync(shared) ? describe : describe.skip;
if (!existsSync(shared)) process.stdout.write('customers: import of real files skipped, the shared data is not here\n');

interface ImportJson {
  id: string;
  version: number;
  state: string;
  counts: Record<string, number>;
  [field: string]: unknown;
}

describe('import of customers', () => {
  let app: TestApp;
  let admin: TestUser;
  beforeAll(async () => {
    app = await startTestApp([
      IdentityHttpModule,
      RecordsHttpModule,
      RecordsJobsModule,
      CustomersHttpModule,
      PlatformJobsModule,
    ]);
    admin = await setUpOrganization(app, { country: 'MD', currency: 'USD' });
  });
  afterAll(() => app.close());

  const upload = async (agent: Agent, name: string, content: string | Buffer): Promise<ImportJson> => {
    const answer = await agent
      .post('/api/v1/imports')
      .field('target', 'customers')
      .attach('file', Buffer.from(content), name);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body as ImportJson;
  };
  const change = async (agent: Agent, { id, version }: ImportJson, input: object): Promise<ImportJson> =>
    (await agent.patch(`/api/v1/imports/${id}`).set('If-Match', String(version)).send(input).expect(200))
      .body as ImportJson;
  const run = async (agent: Agent, { id }: ImportJson): Promise<ImportJson> => {
    await agent.post(`/api/v1/imports/${id}/run`).expect(202);
    const read = async () => (await agent.get(`/api/v1/imports/${id}`).expect(200)).body as ImportJson;
    return eventually(read, ({ state }) => ['done', 'failed'].includes(state), 60_000);
  };
  const problems = async (agent: Agent, { id }: ImportJson) =>
    (
      (await agent.get(`/api/v1/imports/${id}/rows?limit=200`).expect(200)).body.items as Array<{
        problems?: unknown[];
      }>
    ).flatMap((row) => row.problems ?? []);
  const cardOf = async (name: string) => {
    const { body } = await admin.agent.get('/api/v1/customers').query({ 'filter[name]': name }).expect(200);
    return (await admin.agent.get(`/api/v1/customers/${body.items[0].id}`).expect(200)).body;
  };
  const changesOf = (imported: ImportJson) =>
    app.sql<{ subject_type: string; operation: string; n: number }>(
      'select subject_type, operation, count(*)::int n from change where batch_id = $1 group by 1, 2 order by 1, 2',
      [imported.id],
    );

  describeWithData('of a real file', () => {
    it('takes the accounts of a real CRM with their parents, and nothing the second time', async () => {
      const file = readFileSync(join(shared, 'crm-sales-opportunities/accounts.csv'));
      const first = await upload(admin.agent, 'accounts.csv', file);
      const preview = await admin.agent.get(`/api/v1/imports/${first.id}/preview`).expect(200);
      expect(preview.body.columns.map(({ field }: { field: string }) => field)).toEqual([
        'name',
        'industry',
        'foundedYear',
        'annualRevenue',
        'employeeCount',
        'country',
        'parent',
      ]);
      const done = await run(admin.agent, first);
      expect([done.state, done.counts, await problems(admin.agent, done)]).toEqual([
        'done',
        expect.objectContaining({ create: 85, refuse: 0 }),
        [],
      ]);
      expect(await changesOf(first)).toEqual([
        { subject_type: 'customer', operation: 'insert', n: 85 },
        { subject_type: 'relationship', operation: 'insert', n: 15 },
      ]);
      const acme = await cardOf('Acme Corporation');
      expect(acme).toMatchObject({
        kind: 'company',
        industry: 'technolgy',
        foundedYear: 1996,
        employeeCount: 2822,
        annualRevenue: { amount: '1100.04', currency: 'USD' },
        country: 'US',
        roles: ['customer'],
        ownerId: admin.id,
      });
      expect(acme.counts).toEqual({ people: 0, subsidiaries: 4 });
      expect(await cardOf('Bluth Company')).toMatchObject({
        relationships: [{ relation: 'parent', customer: { name: 'Acme Corporation' } }],
      });
      const countries = await app.sql<{ country: string }>(
        `select distinct country from customer where country is not null order by 1`,
      );
      expect(countries.map(({ country }) => country)).toEqual([
        'BE',
        'BR',
        'CN',
        'DE',
        'IT',
        'JO',
        'JP',
        'KE',
        'KR',
        'NO',
        'PA',
        'PH',
        'PL',
        'RO',
        'US',
      ]);

      const again = await run(admin.agent, await upload(admin.agent, 'accounts again.csv', file));
      expect(again.counts).toMatchObject({ create: 0, update: 0, unchanged: 85, refuse: 0 });
      expect(await changesOf(again)).toEqual([]);
    });
  });

  it('takes people with their employers, phones and mail, and completes what is there', async () => {
    const known = await createPerson(admin.agent, {
      firstName: 'Ion',
      lastName: 'Creangă',
      contactPoints: [{ kind: 'email', value: 'ion@creanga.md' }],
    });
    const file = [
      'First name;Last name;Company;Job title;E-mail;Mobile;Phone;City;Role',
      'Maria;Cebotari;Opera SRL;Soprano;maria@opera.md;069 111 222;"022 333 444; +40 21 123 4567";Chișinău;partner',
      'ION;CREANGA;Povești SRL;Author;ion@creanga.md;;022 555 666;;',
    ].join('\n');
    const done = await run(admin.agent, await upload(admin.agent, 'people.csv', file));
    expect([done.state, done.counts, await problems(admin.agent, done)]).toEqual([
      'done',
      expect.objectContaining({ create: 1, update: 1, refuse: 0 }),
      [],
    ]);
    const maria = await cardOf('Maria Cebotari');
    expect(maria).toMatchObject({
      kind: 'person',
      firstName: 'Maria',
      roles: ['partner'],
      addresses: [{ city: 'Chișinău' }],
      relationships: [{ relation: 'employer', position: 'Soprano', customer: { name: 'Opera SRL', kind: 'company' } }],
    });
    expect(
      maria.contactPoints
        .map(({ kind, normalized }: { kind: string; normalized: string }) => [kind, normalized])
        .toSorted(),
    ).toEqual([
      ['email', 'maria@opera.md'],
      ['phone', '+37322333444'],
      ['phone', '+37369111222'],
      ['phone', '+40211234567'],
    ]);
    const ion = (await admin.agent.get(`/api/v1/customers/${known.id}`)).body;
    expect(ion.contactPoints.map(({ value }: { value: string }) => value)).toEqual(['ion@creanga.md', '022 555 666']);
    expect(ion.relationships).toMatchObject([{ relation: 'employer', customer: { name: 'Povești SRL' } }]);
    const again = await run(admin.agent, await upload(admin.agent, 'people again.csv', file));
    expect(again.counts).toMatchObject({ create: 0, update: 0, unchanged: 2, refuse: 0 });
    // The same name with another mail address is somebody else.
    const namesake = await run(
      admin.agent,
      await upload(admin.agent, 'namesake.csv', 'First name,Last name,E-mail\nIon,Creangă,another@ion.md\n'),
    );
    expect(namesake.counts).toMatchObject({ create: 1, update: 0 });
  });

  it('recognises by e-mail, phone in another spelling and tax number, as chosen', async () => {
    const company = await createCompany(admin.agent, {
      name: 'Old name',
      taxNumber: 'MD 100-200',
      contactPoints: [
        { kind: 'phone', value: '+373 22 987 654' },
        { kind: 'email', value: 'old@name.md' },
      ],
    });
    for (const [matchBy, header, value] of [
      ['email', 'email', 'OLD@name.md'],
      ['phone', 'phone', '(022) 98-76-54'],
      ['taxNumber', 'tax number', 'md100200'],
    ]) {
      const uploaded = await upload(admin.agent, `${matchBy}.csv`, `name,${header}\nNew ${matchBy},${value}\n`);
      const chosen = await change(admin.agent, uploaded, { options: { matchBy: [matchBy] } });
      const done = await run(admin.agent, chosen);
      expect([matchBy, done.counts.create, done.counts.update]).toEqual([matchBy, 0, 1]);
      expect((await admin.agent.get(`/api/v1/customers/${company.id}`)).body.name).toBe(`New ${matchBy}`);
    }
  });

  it('does not recognise what the one who imports may not see, and gives nothing away', async () => {
    const seller = await createUser(app, { role: 'seller', teamId: await createTeam(app, 'Import') });
    const hidden = await createCompany(admin.agent, { name: 'Hidden Holding' });
    const done = await run(
      seller.agent,
      await upload(seller.agent, 'mine.csv', `name,owner\nHidden Holding,\nFor the boss,${admin.name}\n`),
    );
    expect(done.counts).toMatchObject({ create: 1, refuse: 1 });
    expect(JSON.stringify(await problems(seller.agent, done))).toContain('owner_out_of_reach');
    expect((await admin.agent.get(`/api/v1/customers/${hidden.id}`)).body.version).toBe(1);
    expect((await seller.agent.get('/api/v1/customers')).body.items).toMatchObject([
      { name: 'Hidden Holding', owner: { id: seller.id } },
    ]);
  });

  it('refuses a row that has no name, and says so', async () => {
    const done = await run(
      admin.agent,
      await upload(admin.agent, 'noname.csv', 'name,industry\n,retail\nNamed,retail\n'),
    );
    expect(done.counts).toMatchObject({ create: 1, refuse: 1 });
    expect(JSON.stringify(await problems(admin.agent, done))).toContain('"required"');
  });
});
