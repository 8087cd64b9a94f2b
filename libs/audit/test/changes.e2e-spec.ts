import { IdentityHttpModule } from '@atrium/identity/http';
import { createTeam, createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { AuditHttpModule } from '../src/http';

let t: TestApp;
let admin: TestUser;
let seller: TestUser;
let teamId: string;

beforeAll(async () => {
  t = await startTestApp([IdentityHttpModule, RecordsHttpModule, AuditHttpModule]);
  admin = await setUpOrganization(t);
  teamId = await createTeam(t, 'Showroom');
  seller = await createUser(t, { role: 'seller', teamId, email: 'private@example.com' });
});
afterAll(() => t.close());

const historyOf = (user: TestUser, subjectType: string, subjectId: string, more: object = {}) =>
  user.agent.get('/api/v1/changes').query({ subjectType, subjectId, ...more });

describe('history', () => {
  it('tells who changed which field from what to what, with names for ids', async () => {
    const other = await createTeam(t, 'Projects');
    const { body: user } = await admin.agent.get(`/api/v1/users/${seller.id}`).expect(200);
    await admin.agent
      .patch(`/api/v1/users/${seller.id}`)
      .set('if-match', `"${user.version}"`)
      .send({ teamId: other })
      .expect(200);
    const { body } = await historyOf(admin, 'user', seller.id).expect(200);
    expect(body.items[0]).toMatchObject({
      operation: 'update',
      source: 'web',
      actor: { id: admin.id, name: admin.name },
    });
    expect(body.items[0].fields.find(({ field }: { field: string }) => field === 'teamId')).toMatchObject({
      type: 'ref',
      before: teamId,
      beforeTitle: 'Showroom',
      after: other,
      afterTitle: 'Projects',
    });
  });

  it('never holds a password, hash or token', async () => {
    await admin.agent
      .post('/api/v1/me/password')
      .send({ currentPassword: 'correct horse battery', newPassword: 'another fine battery' });
    const rows = await t.sql<{ text: string }>(
      `select coalesce(before::text, '') || coalesce(after::text, '') as text from change`,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ text }) => /argon2|hash|token|"password"|"secret/i.test(text))).toEqual([]);
  });

  it('of a colleague holds e-mail and role, and so is not for everybody', async () => {
    expect((await historyOf(seller, 'user', admin.id)).status).toBe(404);
    const { body } = await seller.agent.get(`/api/v1/users/${admin.id}`).expect(200);
    expect(body).toMatchObject({ name: admin.name });
    expect(body.email).toBeUndefined();
  });

  it('pages by a cursor, newest first, each change once', async () => {
    const id = await createTeam(t, 'Often renamed');
    for (let n = 0; n < 7; n += 1)
      await t.sql(`update team set name = $2, version = version + 1 where id = $1`, [id, `Name ${n}`]);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await historyOf(admin, 'team', id, { limit: 3, ...(cursor ? { cursor } : {}) }).expect(200);
      seen.push(...body.items.map(({ seq }: { seq: number }) => seq));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(8);
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  });

  it('refuses what it cannot answer', async () => {
    await historyOf(admin, 'nothing', admin.id).expect(404);
    await historyOf(admin, 'user', 'not-an-id').expect(422);
    await historyOf(admin, 'user', admin.id, { cursor: "1' or 1=1" }).expect(422);
    await historyOf(admin, 'user', admin.id, { limit: 1000 }).expect(422);
  });
});
