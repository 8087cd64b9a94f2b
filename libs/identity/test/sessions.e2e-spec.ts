import { eventually, startTestApp, type TestApp } from '@atrium/platform/testing';
import { SESSION_COOKIE } from '../src/actors/session-cookie';
import { hashToken } from '../src/actors/tokens';
import { IdentityHttpModule } from '../src/http';
import { createUser, setUpOrganization, signIn, stranger, TEST_PASSWORD, type TestUser } from '../src/testing';

describe('sessions', () => {
  let test: TestApp;
  /** A second process of the same installation. */
  let other: TestApp;
  let admin: TestUser;
  beforeAll(async () => {
    test = await startTestApp([IdentityHttpModule]);
    other = await startTestApp([IdentityHttpModule], { database: test.database });
    admin = await setUpOrganization(test);
  });
  afterAll(async () => {
    await other.app.close();
    await test.close();
  });

  it('lists mine, says which is this one, and ends one at once', async () => {
    const user = await createUser(test);
    const phone = await signIn(test, user.id);
    const { body } = await user.agent.get('/api/v1/sessions').expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items.filter((session: { current: boolean }) => session.current)).toHaveLength(1);
    await phone.get('/api/v1/me').expect(200);
    const { id } = body.items.find((session: { current: boolean }) => !session.current);
    await user.agent.delete(`/api/v1/sessions/${id}`).expect(204);
    await phone.get('/api/v1/me').expect(401);
    await user.agent.get('/api/v1/me').expect(200);
  });

  it('does not end the sessions of others', async () => {
    const [mine, theirs] = [await createUser(test), await createUser(test)];
    const { body } = await theirs.agent.get('/api/v1/sessions').expect(200);
    await mine.agent.delete(`/api/v1/sessions/${body.items[0].id}`).expect(404);
    await mine.agent.delete(`/api/v1/sessions/not-an-id`).expect(404);
    await theirs.agent.get('/api/v1/me').expect(200);
  });

  it('signs out and takes the cookie away', async () => {
    const user = await createUser(test);
    const { headers } = await user.agent.delete('/api/v1/sessions/current').expect(204);
    expect(String(headers['set-cookie'])).toMatch(new RegExp(`^${SESSION_COOKIE}=; Path=/; Max-Age=0`));
    await user.agent.get('/api/v1/me').expect(401);
  });

  it('ends all others, here and in other processes', async () => {
    const user = await createUser(test);
    const elsewhere = await signIn(other, user.id);
    await elsewhere.get('/api/v1/me').expect(200);
    await user.agent.delete('/api/v1/sessions').expect(204);
    await eventually(
      () => elsewhere.get('/api/v1/me'),
      ({ status }) => status === 401,
      2_000,
    );
    await user.agent.get('/api/v1/me').expect(200);
  });

  it('ends at once for who is disabled, here and elsewhere, and comes back only by signing in', async () => {
    const user = await createUser(test);
    const elsewhere = await signIn(other, user.id);
    await elsewhere.get('/api/v1/me').expect(200);
    await user.agent.get('/api/v1/me').expect(200);
    await admin.agent.post(`/api/v1/users/${user.id}/disable`).expect(200);
    await user.agent.get('/api/v1/me').expect(401);
    await eventually(
      () => elsewhere.get('/api/v1/me'),
      ({ status }) => status === 401,
      2_000,
    );
    await admin.agent.post(`/api/v1/users/${user.id}/enable`).expect(200);
    await user.agent.get('/api/v1/me').expect(401);
    await stranger(test).post('/api/v1/sessions').send({ email: user.email, password: TEST_PASSWORD }).expect(201);
  });

  it('hears of rights changed by plain SQL', async () => {
    const user = await createUser(test);
    await user.agent.get('/api/v1/me').expect(200);
    await test.sql(`update app_user set role_id = (select id from role where key = 'readonly') where id = $1`, [
      user.id,
    ]);
    await eventually(
      () => user.agent.get('/api/v1/me'),
      ({ body }) => body.permissions['apiKeys.manage'] === 'none',
      2_000,
    );
  });

  it('hears again after its listening connection was cut', async () => {
    const user = await createUser(test);
    await user.agent.get('/api/v1/me').expect(200);
    await test.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'atrium rights' and datname = current_database()`,
    );
    await eventually(
      () =>
        test.sql(
          `select 1 from pg_stat_activity where application_name = 'atrium rights' and datname = current_database()`,
        ),
      (rows) => rows.length > 0,
    );
    await test.sql('delete from session where user_id = $1', [user.id]);
    await eventually(
      () => user.agent.get('/api/v1/me'),
      ({ status }) => status === 401,
      2_000,
    );
  });

  it('slides with use, but never beyond its last day, and notes use at most once a minute', async () => {
    const user = await createUser(test);
    const expiry = () =>
      test.sql<{ left: number; seen: number }>(
        `select extract(epoch from expires_at - now()) / 86400 as left, extract(epoch from now() - last_seen_at) as seen
         from session where user_id = $1`,
        [user.id],
      );
    await test.sql(
      `update session set created_at = now() - interval '80 days', last_seen_at = now() - interval '5 days',
         expires_at = now() + interval '1 day' where user_id = $1`,
      [user.id],
    );
    await user.agent.get('/api/v1/me').expect(200);
    const [slid] = await eventually(expiry, ([row]) => Number(row?.seen) < 60);
    expect(Number(slid?.left)).toBeCloseTo(10, 1);
    const [before] = await test.sql<{ at: Date }>('select last_seen_at as at from session where user_id = $1', [
      user.id,
    ]);
    for (let n = 0; n < 5; n += 1) await user.agent.get('/api/v1/me').expect(200);
    expect(await test.sql('select last_seen_at as at from session where user_id = $1', [user.id])).toEqual([before]);
  });

  it('does not let in an expired session, nor one whose cookie is something else', async () => {
    const user = await createUser(test);
    await test.sql(`update session set expires_at = now() - interval '1 second' where user_id = $1`, [user.id]);
    await user.agent.get('/api/v1/me').expect(401);
    for (const cookie of [
      '',
      'atrium_session=',
      `atrium_session=${'a'.repeat(43)}`,
      `other=1; atrium_session=${'é'.repeat(43)}`,
    ])
      await stranger(test).get('/api/v1/me').set('Cookie', encodeURI(cookie)).expect(401);
  });

  it('keeps only a hash of the token', async () => {
    const { headers } = await stranger(test)
      .post('/api/v1/sessions')
      .send({ email: admin.email, password: TEST_PASSWORD })
      .expect(201);
    const token = /atrium_session=([\w-]+)/.exec(String(headers['set-cookie']))?.[1] ?? '';
    const rows = await test.sql('select 1 from session where token_hash = $1', [hashToken(token)]);
    expect(rows).toHaveLength(1);
    const found = await test.sql(`select 1 from session where encode(token_hash, 'escape') like '%' || $1 || '%'`, [
      token,
    ]);
    expect(found).toEqual([]);
  });
});

describe('my own account', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp([IdentityHttpModule]);
    await setUpOrganization(test, { locale: 'ro', timeZone: 'Europe/Chisinau' });
  });
  afterAll(() => test.close());

  it('shows who I am and what holds for me, and lets me change it', async () => {
    const user = await createUser(test, { role: 'operator' });
    const { body: me, headers } = await user.agent.get('/api/v1/me').expect(200);
    expect(me).toMatchObject({ locale: 'ro', timeZone: 'Europe/Chisinau', user: { id: user.id, locale: null } });
    const change = { name: 'New Name', locale: 'id', timeZone: 'Asia/Jakarta' };
    await user.agent.patch('/api/v1/me').send(change).expect(428);
    const { body } = await user.agent
      .patch('/api/v1/me')
      .set('If-Match', headers.etag ?? '')
      .send(change)
      .expect(200);
    expect(body).toMatchObject({ locale: 'id', timeZone: 'Asia/Jakarta', user: { name: 'New Name' } });
    await user.agent
      .patch('/api/v1/me')
      .set('If-Match', headers.etag ?? '')
      .send(change)
      .expect(412);
    await user.agent.patch('/api/v1/me').set('If-Match', `"${body.version}"`).send({ roleId: user.id }).expect(422);
  });

  it('changes the password, which ends the other sessions', async () => {
    const user = await createUser(test);
    const other = await signIn(test, user.id);
    await other.get('/api/v1/me').expect(200);
    const change = { currentPassword: TEST_PASSWORD, newPassword: 'a wholly new password' };
    const wrong = await user.agent
      .post('/api/v1/me/password')
      .send({ ...change, currentPassword: 'no' })
      .expect(422);
    expect(wrong.body.errors[0]).toMatchObject({ pointer: '/currentPassword', code: 'wrong_password' });
    await user.agent
      .post('/api/v1/me/password')
      .send({ ...change, newPassword: user.email })
      .expect(422);
    await user.agent.post('/api/v1/me/password').send(change).expect(204);
    await other.get('/api/v1/me').expect(401);
    await user.agent.get('/api/v1/me').expect(200);
    await stranger(test).post('/api/v1/sessions').send({ email: user.email, password: TEST_PASSWORD }).expect(401);
    await stranger(test).post('/api/v1/sessions').send({ email: user.email, password: change.newPassword }).expect(201);
  });

  it('does not let a thief of the session guess the password, not even with Idempotency-Key', async () => {
    const user = await createUser(test);
    const guess = (n: number) =>
      user.agent
        .post('/api/v1/me/password')
        .set('Idempotency-Key', `guess-${n}`)
        .send({ currentPassword: `wrong ${n}`, newPassword: 'a wholly new password' });
    for (let n = 0; n < 10; n += 1) await guess(n).expect(422);
    await guess(10).expect(429);
  });
});
