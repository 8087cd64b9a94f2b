import { Config } from '@atrium/platform';
import { eventually, startTestApp, type TestApp } from '@atrium/platform/testing';
import { IdentityHttpModule } from '../src/http';
import { Organization } from '../src/organization/organization';
import { Setup } from '../src/setup/setup.service';
import { UnattendedSetup } from '../src/setup/unattended-setup';
import { setUpOrganization, stranger, TEST_PASSWORD } from '../src/testing';

const organization = { name: 'Ромашка', locale: 'ru', currency: 'MDL', timeZone: 'Europe/Chisinau', country: 'MD' };
const body = { name: 'Ada', email: 'ada@example.com', password: TEST_PASSWORD, organization };

describe('the first set-up', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await startTestApp([IdentityHttpModule]);
  });
  afterEach(() => test.close());

  it('says that it is needed and guesses from the language', async () => {
    const { body: state } = await stranger(test).get('/api/v1/setup').set('accept-language', 'ro-MD,ru').expect(200);
    expect(state).toMatchObject({ needed: true, languages: ['en', 'ru', 'ro', 'id'] });
    expect(state.guesses).toMatchObject({ locale: 'ro', currency: 'MDL', country: 'MD' });
  });

  it('makes the administrator, signs in, and is dead from then on', async () => {
    const browser = stranger(test);
    const { body: me, headers } = await browser.post('/api/v1/setup').send(body).expect(201);
    expect(me.user).toMatchObject({ name: 'Ada', email: 'ada@example.com', role: { key: 'administrator' } });
    expect(me.organization).toMatchObject(organization);
    expect(me.permissions['users.manage']).toBe('all');
    expect(String(headers['set-cookie'])).toMatch(
      /^atrium_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    await browser.get('/api/v1/me').expect(200);

    const { body: state } = await browser.get('/api/v1/setup').expect(200);
    expect(state).toMatchObject({ needed: false, guesses: null });
    await stranger(test)
      .post('/api/v1/setup')
      .send({ ...body, email: 'eve@example.com' })
      .expect(404);
  });

  it('makes exactly one administrator when ten try at once, and nine are refused', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        stranger(test)
          .post('/api/v1/setup')
          .send({ ...body, email: `user${n}@example.com` }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 404)]);
    expect(await test.sql('select count(*) as n from app_user')).toEqual([{ n: 1 }]);
    expect(await test.sql('select count(*) as n from organization')).toEqual([{ n: 1 }]);
  });

  it('refuses a weak password, a foreign zone and unknown fields, and writes nothing', async () => {
    const wrong = { ...body, password: 'short', organization: { ...organization, timeZone: 'Mars/Olympus', extra: 1 } };
    const { body: problem } = await stranger(test).post('/api/v1/setup').send(wrong).expect(422);
    expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toEqual(
      expect.arrayContaining(['/organization/timeZone', '/organization/extra']),
    );
    const weak = await stranger(test)
      .post('/api/v1/setup')
      .send({ ...body, password: 'short' })
      .expect(422);
    expect(weak.body.errors).toEqual([expect.objectContaining({ pointer: '/password', code: 'too_short' })]);
    const same = await stranger(test)
      .post('/api/v1/setup')
      .send({ ...body, password: 'ADA@example.com' })
      .expect(422);
    expect(same.body.errors[0].code).toBe('same_as_email');
    expect(await test.sql('select 1 from app_user')).toEqual([]);
  });

  it('calls back in the same transaction: when a callback fails, nothing has happened', async () => {
    const seen: string[] = [];
    test.app.get(Organization).onOrganizationCreated(async (actor, settings) => {
      seen.push(`${actor.type} ${settings.locale}`);
      await test.unitOfWork.query(`insert into team (name) values ('Sales')`);
      if (seen.length === 1) throw new Error('not this time');
    });
    await stranger(test).post('/api/v1/setup').send(body).expect(500);
    expect(await test.sql('select 1 from app_user union all select 1 from team')).toEqual([]);
    await stranger(test).post('/api/v1/setup').send(body).expect(201);
    expect(seen).toEqual(['user ru', 'user ru']);
    expect(await test.sql('select name from team')).toEqual([{ name: 'Sales' }]);
  });

  it('writes who made what into the change log, without secrets', async () => {
    const { id } = await setUpOrganization(test);
    const changes = await test.sql<{ after: Record<string, unknown> }>(
      `select after from change where subject_id = $1`,
      [id],
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]?.after).toMatchObject({ name: 'Ada Administrator', status: 'active' });
    expect(JSON.stringify(changes)).not.toContain('argon2');
  });
});

describe('the unattended set-up', () => {
  it('makes the administrator once, and never looks at the environment again', async () => {
    const env = { ADMIN_EMAIL: 'boss@example.com', ADMIN_PASSWORD: TEST_PASSWORD };
    const first = await startTestApp([IdentityHttpModule], { env });
    const credentials = { email: 'boss@example.com', password: TEST_PASSWORD };
    await stranger(first).post('/api/v1/sessions').send(credentials).expect(201);
    const second = await startTestApp([IdentityHttpModule], {
      env: { ADMIN_EMAIL: 'other@example.com', ADMIN_PASSWORD: 'another password' },
      database: first.database,
    });
    const users = await eventually(
      () => second.sql('select email from app_user'),
      (rows) => rows.length > 0,
    );
    expect(users).toEqual([{ email: 'boss@example.com' }]);
    await second.app.close();
    await first.close();
  });

  it('does not go on with a password that cannot be used', async () => {
    const test = await startTestApp([IdentityHttpModule]);
    const config = Object.assign(new Config(), { adminEmail: 'boss@example.com', adminPassword: 'short' });
    const unattended = new UnattendedSetup(config, test.app.get(Setup));
    await expect(unattended.run()).rejects.toThrow(/ADMIN_PASSWORD cannot be used/);
    expect(await test.sql('select 1 from app_user')).toEqual([]);
    await test.close();
  });
});
