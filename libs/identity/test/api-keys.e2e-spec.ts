import { eventually, startTestApp, type TestApp } from '@atrium/platform/testing';
import supertest from 'supertest';
import { ActorFactory } from '../src/actors/actor-factory';
import { IdentityHttpModule } from '../src/http';
import { type Agent, createUser, setUpOrganization, stranger, type TestUser } from '../src/testing';

describe('API keys', () => {
  let test: TestApp;
  let admin: TestUser;
  const roleIds: Record<string, string> = {};
  beforeAll(async () => {
    test = await startTestApp([IdentityHttpModule]);
    admin = await setUpOrganization(test);
    for (const { id, key } of await test.sql<{ id: string; key: string }>('select id, key from role'))
      roleIds[key] = id;
  });
  afterAll(() => test.close());

  const withKey = (key: string): Agent => {
    const agent = supertest.agent(test.server);
    agent.set('Authorization', `Bearer ${key}`);
    return agent;
  };
  const make = (agent: Agent, role: string, over: object = {}) =>
    agent.post('/api/v1/api-keys').send({ name: 'Integration', roleId: roleIds[role], ...over });

  it('are shown once, stored hashed, and act for their owner within their role', async () => {
    const { body } = await make(admin.agent, 'readonly').expect(201);
    expect(body.key).toMatch(/^atr_[\w-]{43}$/);
    expect(body.prefix).toBe(body.key.slice(0, 10));
    const list = await admin.agent.get('/api/v1/api-keys').expect(200);
    expect(JSON.stringify(list.body)).not.toContain(body.key);
    expect(list.body.items[0]).toMatchObject({ id: body.id, role: { key: 'readonly' }, user: { id: admin.id } });
    const { body: me } = await withKey(body.key).get('/api/v1/me').expect(200);
    expect(me.user.id).toBe(admin.id);
    expect(me.permissions).toMatchObject({ 'users.read': 'all', 'users.manage': 'none' });
    await withKey(body.key).post('/api/v1/teams').send({ name: 'T' }).expect(403);
    const changes = await test.sql(`select after from change where subject_id = $1`, [body.id]);
    expect(JSON.stringify(changes)).not.toContain('keyHash');
  });

  it('are not kept for replay', async () => {
    await make(admin.agent, 'readonly').set('Idempotency-Key', 'once-only').expect(201);
    expect(await test.sql('select 1 from idempotency_key')).toEqual([]);
  });

  it('write under their own name', async () => {
    const { body } = await make(admin.agent, 'administrator').expect(201);
    await withKey(body.key).post('/api/v1/teams').send({ name: 'By key' }).expect(201);
    const [change] = await test.sql(
      `select actor_type, actor_id, api_key_id, source from change where subject_type = 'team' order by seq desc limit 1`,
    );
    expect(change).toEqual({ actor_type: 'apiKey', actor_id: admin.id, api_key_id: body.id, source: 'api' });
  });

  it('end when they expire, and at once when deleted', async () => {
    const { body } = await make(admin.agent, 'readonly', {
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    }).expect(201);
    const client = withKey(body.key);
    await client.get('/api/v1/me').expect(200);
    await admin.agent.delete(`/api/v1/api-keys/${body.id}`).expect(204);
    await client.get('/api/v1/me').expect(401);
    await admin.agent.delete(`/api/v1/api-keys/${body.id}`).expect(404);

    const { body: second } = await make(admin.agent, 'readonly').expect(201);
    await withKey(second.key).get('/api/v1/me').expect(200);
    await test.sql(`update api_key set expires_at = now() - interval '1 second' where id = $1`, [second.id]);
    await eventually(
      () => withKey(second.key).get('/api/v1/me'),
      ({ status }) => status === 401,
      2_000,
    );
    await make(admin.agent, 'readonly', { expiresAt: '2020-01-01T00:00:00Z' }).expect(422);
  });

  it('ends by itself in memory, too, at the very moment', async () => {
    const { body } = await make(admin.agent, 'readonly', {
      expiresAt: new Date(Date.now() + 1_500).toISOString(),
    }).expect(201);
    await withKey(body.key).get('/api/v1/me').expect(200);
    await eventually(
      () => withKey(body.key).get('/api/v1/me'),
      ({ status }) => status === 401,
      5_000,
    );
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(body.expiresAt));
  });

  it('follow their role and the rights of their owner at once', async () => {
    const permissions = { 'users.read': 'all', 'teams.manage': 'all' };
    const { body: role } = await admin.agent.post('/api/v1/roles').send({ name: 'Sync', permissions }).expect(201);
    const owner = await createUser(test, { role: 'administrator' });
    const { body } = await owner.agent.post('/api/v1/api-keys').send({ name: 'Sync', roleId: role.id }).expect(201);
    const client = withKey(body.key);
    await client.post('/api/v1/teams').send({ name: 'One' }).expect(201);
    const off = { permissions: { 'teams.manage': 'none' } };
    const { body: changed } = await admin.agent
      .patch(`/api/v1/roles/${role.id}`)
      .set('If-Match', '"1"')
      .send(off)
      .expect(200);
    await client.post('/api/v1/teams').send({ name: 'Two' }).expect(403);
    await admin.agent
      .patch(`/api/v1/roles/${role.id}`)
      .set('If-Match', `"${changed.version}"`)
      .send({ permissions })
      .expect(200);
    await client.post('/api/v1/teams').send({ name: 'Three' }).expect(201);
    // The owner is demoted: the key may no longer do what its owner may not.
    await admin.agent
      .patch(`/api/v1/users/${owner.id}`)
      .set('If-Match', '"1"')
      .send({ roleId: roleIds.seller })
      .expect(200);
    await client.post('/api/v1/teams').send({ name: 'Four' }).expect(403);
    await client.get('/api/v1/users').expect(200);
    await admin.agent.post(`/api/v1/users/${owner.id}/disable`).expect(200);
    await client.get('/api/v1/users').expect(401);
    await expect(test.app.get(ActorFactory).forRequester({ userId: owner.id, apiKeyId: body.id })).rejects.toThrow();
  });

  it('give nobody more than they have', async () => {
    const seller = await createUser(test, { role: 'seller' });
    expect((await make(seller.agent, 'administrator').expect(403)).body.code).toBe('exceeds_own_rights');
    const { body } = await make(seller.agent, 'seller').expect(201);
    await make(withKey(body.key), 'administrator').expect(403);
    const { body: weak } = await make(admin.agent, 'seller').expect(201);
    await make(withKey(weak.key), 'administrator').expect(403);
    const readonly = await createUser(test, { role: 'readonly' });
    await make(readonly.agent, 'readonly').expect(403);
  });

  it('are mine alone, save for administrators', async () => {
    const [one, two] = [await createUser(test), await createUser(test)];
    const { body } = await make(one.agent, 'seller').expect(201);
    expect((await two.agent.get('/api/v1/api-keys').expect(200)).body.items).toEqual([]);
    await two.agent.delete(`/api/v1/api-keys/${body.id}`).expect(404);
    const all = await admin.agent.get('/api/v1/api-keys').query({ 'filter[userId]': one.id }).expect(200);
    expect(all.body.items).toHaveLength(1);
    await admin.agent.delete(`/api/v1/api-keys/${body.id}`).expect(204);
  });

  it('cannot do what only a person does', async () => {
    const { body } = await make(admin.agent, 'administrator').expect(201);
    const client = withKey(body.key);
    for (const url of ['/api/v1/sessions', '/api/v1/sessions/current'])
      expect((await client.delete(url).expect(403)).body.code).toBe('session_required');
    await client.post('/api/v1/me/password').send({ currentPassword: 'a', newPassword: 'b' }).expect(403);
  });

  it('note their use at most once a minute', async () => {
    const { body } = await make(admin.agent, 'readonly').expect(201);
    const used = async () =>
      (await test.sql<{ at: Date | null }>('select last_used_at as at from api_key where id = $1', [body.id]))[0]?.at ??
      null;
    expect(await used()).toBeNull();
    await withKey(body.key).get('/api/v1/me').expect(200);
    const first = await eventually(used, (at) => at !== null);
    for (let n = 0; n < 5; n += 1) await withKey(body.key).get('/api/v1/me').expect(200);
    expect(await used()).toEqual(first);
    expect(await test.sql(`select 1 from change where subject_id = $1 and operation = 'update'`, [body.id])).toEqual(
      [],
    );
  });

  it('are refused when they are something else', async () => {
    for (const value of [
      'Bearer ',
      'Bearer atr_x',
      `Bearer atr_${'a'.repeat(43)}`,
      'Basic YTpi',
      `Bearer ${'ж'.repeat(5)}`.replace(/ж/g, '?'),
    ])
      await stranger(test).get('/api/v1/me').set('Authorization', value).expect(401);
    // What a browser adds for a proxy in front says nothing about who it is, and is no leave to write from another site.
    await admin.agent.get('/api/v1/me').set('Authorization', 'Basic YTpi').expect(200);
    const foreign = admin.agent
      .post('/api/v1/teams')
      .set('Authorization', 'Basic YTpi')
      .set('origin', 'https://evil.example.com');
    await foreign.send({ name: 'Evil' }).expect(403);
    // A bad key is not saved by a good cookie.
    await admin.agent
      .get('/api/v1/me')
      .set('Authorization', `Bearer atr_${'a'.repeat(43)}`)
      .expect(401);
  });
});
