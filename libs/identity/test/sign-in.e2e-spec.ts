import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { IdentityHttpModule } from '../src/http';
import { type Agent, createUser, setUpOrganization, stranger, TEST_PASSWORD, type TestUser } from '../src/testing';

describe('sign-in', () => {
  let test: TestApp;
  let admin: TestUser;
  beforeAll(async () => {
    test = await startTestApp([IdentityHttpModule], { env: { TRUST_PROXY: 'true' } });
    admin = await setUpOrganization(test);
  });
  afterAll(() => test.close());

  /** Each test comes from an address of its own, so that their failures do not add up. */
  let address = 0;
  beforeEach(() => {
    address += 1;
  });
  const tryPassword = (email: string, password: string, agent: Agent = stranger(test)) =>
    agent.post('/api/v1/sessions').set('x-forwarded-for', `10.0.0.${address}`).send({ email, password });

  it('lets in with the right password, whatever the case of the address', async () => {
    const user = await createUser(test, { role: 'seller', email: 'Anna@Example.com' });
    const browser = stranger(test);
    const { body } = await tryPassword('aNNa@example.COM', TEST_PASSWORD, browser).expect(201);
    expect(body.user).toMatchObject({ id: user.id, role: { key: 'seller' } });
    expect(body.permissions).toMatchObject({ 'users.read': 'all', 'users.manage': 'none' });
    const { body: me } = await browser.get('/api/v1/me').expect(200);
    expect(me).toEqual(body);
  });

  it('answers the same for unknown, wrong, disabled and invited', async () => {
    const disabled = await createUser(test);
    await admin.agent.post(`/api/v1/users/${disabled.id}/disable`).expect(200);
    await createUser(test, { email: 'known@example.com' });
    await test.sql(
      `insert into app_user (name, email, role_id) select 'Invited', 'invited@example.com', id from role where key = 'seller'`,
    );
    const answers = [
      await tryPassword('nobody@example.com', TEST_PASSWORD),
      await tryPassword('known@example.com', 'wrong password'),
      await tryPassword(disabled.email, TEST_PASSWORD),
      await tryPassword('invited@example.com', TEST_PASSWORD),
    ];
    const seen = answers.map(({ status, body, headers }) => ({
      status,
      body: { ...body, requestId: '' },
      cookie: headers['set-cookie'],
    }));
    expect(seen[0]).toMatchObject({ status: 401, body: { code: 'wrong_credentials' }, cookie: undefined });
    for (const answer of seen) expect(answer).toEqual(seen[0]);
  });

  it('asks for both fields and no others', async () => {
    const { body } = await stranger(test).post('/api/v1/sessions').send({ email: 'no address', role: 'x' }).expect(422);
    expect(body.errors.map((error: { pointer: string }) => error.pointer).toSorted()).toEqual([
      '/email',
      '/password',
      '/role',
    ]);
    await stranger(test).post('/api/v1/sessions').send({ email: 'a@b.md', password: 'a\0b' }).expect(422);
    await stranger(test).post('/api/v1/sessions').expect(422);
  });

  it.each(['existing', 'unknown'])('stops guessing at an %s account, and says for how long', async (kind) => {
    const email = `${kind}@guess.example.com`;
    if (kind === 'existing') await createUser(test, { email });
    for (let n = 0; n < 10; n += 1) await tryPassword(email, `wrong ${n}`).expect(401);
    const { body, headers } = await tryPassword(email, TEST_PASSWORD).expect(429);
    expect(body.code).toBe('too_many_requests');
    expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(900);
  });

  it('counts attempts that are made at the same time', async () => {
    await createUser(test, { email: 'storm@example.com' });
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, n) => tryPassword('storm@example.com', `wrong ${n}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('stops an address that tries many accounts, but not others', async () => {
    await test.sql(
      `insert into sign_in (account, ip) select sha256(n::text::bytea), $1::inet from generate_series(1, 50) n`,
      [`10.0.0.${address}`],
    );
    const user = await createUser(test);
    await tryPassword(user.email, TEST_PASSWORD).expect(429);
    address += 1;
    await tryPassword(user.email, TEST_PASSWORD).expect(201);
  });

  it('forgets the failures of an account once its owner has come in, and after the window', async () => {
    const user = await createUser(test);
    for (let n = 0; n < 9; n += 1) await tryPassword(user.email, 'wrong').expect(401);
    await tryPassword(user.email, TEST_PASSWORD).expect(201);
    await tryPassword(user.email, 'wrong').expect(401);
    await tryPassword(user.email, TEST_PASSWORD).expect(201);
    for (let n = 0; n < 10; n += 1) await tryPassword(user.email, 'wrong').expect(401);
    await tryPassword(user.email, TEST_PASSWORD).expect(429);
    await test.sql(`update sign_in set at = at - interval '16 minutes'`);
    await tryPassword(user.email, TEST_PASSWORD).expect(201);
  });
});

describe('the cookie behind https', () => {
  it('is secure when people come by https', async () => {
    const test = await startTestApp([IdentityHttpModule], { env: { PUBLIC_URL: 'https://crm.example.com' } });
    const user = await setUpOrganization(test);
    const { headers } = await stranger(test)
      .post('/api/v1/sessions')
      .send({ email: user.email, password: TEST_PASSWORD })
      .expect(201);
    expect(String(headers['set-cookie'])).toMatch(/; Secure$/);
    await test.close();
  });
});
