import { createTeam, createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { HouseMail } from '@atrium/platform';
import type { TestApp } from '@atrium/platform/testing';
import { startMailServer, type TestMailServer } from '../src/testing';
import { startMailings } from './app';

let t: TestApp;
let server: TestMailServer;
const people = {} as Record<'admin' | 'manager' | 'seller' | 'mate' | 'stranger' | 'operator' | 'readonly', TestUser>;

beforeAll(async () => {
  server = await startMailServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: ({ password }, _, done) => done(password === 'right' ? null : new Error('Wrong password'), { user: 'u' }),
  });
  t = await startMailings();
  people.admin = await setUpOrganization(t);
  const [teamId, otherTeam] = [await createTeam(t, 'North'), await createTeam(t, 'South')];
  for (const role of ['manager', 'seller', 'operator'] as const) people[role] = await createUser(t, { role, teamId });
  people.readonly = await createUser(t, { role: 'readonly', teamId });
  people.mate = await createUser(t, { role: 'seller', teamId });
  people.stranger = await createUser(t, { role: 'seller', teamId: otherTeam });
});
afterAll(async () => {
  await t.close();
  await server.close();
});

const PATH = '/api/v1/sender-accounts';
const account = (over: object = {}) => ({
  name: 'Sales',
  fromName: 'Sales of Test',
  fromAddress: 'sales@test.example',
  host: '127.0.0.1',
  port: server.port,
  security: 'none',
  userName: 'u',
  password: 'right',
  ...over,
});
const make = async (who: TestUser, over: object = {}) =>
  (await who.agent.post(PATH).send(account(over)).expect(201)).body as { id: string; version: number };

it('keeps the password to itself: encrypted, never shown, not in history', async () => {
  const { id } = await make(people.seller, { password: 'correct-horse' });
  const { body, text } = await people.seller.agent.get(`${PATH}/${id}`).expect(200);
  expect(body).toMatchObject({ hasPassword: true, userName: 'u', sentToday: 0, can: { write: true } });
  const list = await people.seller.agent.get(PATH).expect(200);
  const [row] = await t.sql<{ password_sealed: string }>('select password_sealed from sender_account where id = $1', [
    id,
  ]);
  const changes = JSON.stringify(await t.sql(`select * from change where subject_type = 'senderAccount'`));
  for (const seen of [text, list.text, changes, row?.password_sealed]) {
    expect(seen).not.toContain('correct-horse');
    expect(seen === row?.password_sealed || !seen?.includes(row?.password_sealed ?? '')).toBe(true);
  }
});

it('wants the password again when it would go somewhere else', async () => {
  const made = await make(people.seller);
  const patch = (version: number, body: object) =>
    people.seller.agent.patch(`${PATH}/${made.id}`).set('if-match', `"${version}"`).send(body);
  for (const moved of [{ host: 'evil.example' }, { port: 2525 }, { userName: 'other' }, { security: 'tls' }]) {
    const answer = await patch(made.version, moved).expect(422);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/password', code: 'password_again' });
  }
  const named = await patch(made.version, { name: 'Sales 2', perMinute: 30, perDay: 500 }).expect(200);
  expect(named.body).toMatchObject({ name: 'Sales 2', perMinute: 30, perDay: 500, hasPassword: true });
  const moved = await patch(named.body.version, { host: 'localhost', password: 'new' }).expect(200);
  expect(moved.body).toMatchObject({ host: 'localhost', hasPassword: true });
  await patch(made.version, { name: 'late' }).expect(412);
});

it('sends a test letter to oneself and says precisely what failed', async () => {
  const test = async (over: object) => {
    const { id } = await make(people.seller, over);
    const { body } = await people.seller.agent.post(`${PATH}/${id}/test`).send({}).expect(200);
    const { testProblem, testedAt } = (await people.seller.agent.get(`${PATH}/${id}`)).body;
    expect(testProblem).toEqual(body.problem);
    expect(testedAt).not.toBeNull();
    return body;
  };
  expect(await test({})).toMatchObject({ sent: true, to: people.seller.email, problem: null });
  expect(server.letters.at(-1)?.mail).toMatchObject({
    subject: 'Test letter from “Sales”',
    from: { text: '"Sales of Test" <sales@test.example>' },
  });
  expect(await test({ password: 'wrong' })).toMatchObject({ sent: false, problem: { stage: 'auth', code: '535' } });
  expect(await test({ host: 'no-such-host.invalid' })).toMatchObject({ problem: { stage: 'connect', code: 'EDNS' } });
  expect(await test({ port: 1 })).toMatchObject({ problem: { stage: 'connect', code: 'ESOCKET' } });
  expect(await test({ security: 'starttls' })).toMatchObject({ sent: false, problem: { stage: 'connect' } });
});

it('says that a password kept under another key has to be entered again', async () => {
  const { id } = await make(people.seller);
  await t.sql(
    `update sender_account set password_sealed = 'v1.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.AAAA' where id = $1`,
    [id],
  );
  const { body } = await people.seller.agent.post(`${PATH}/${id}/test`).send({}).expect(409);
  expect(body.code).toBe('password_unreadable');
});

it('does not write to servers in the own network unless the administrator allows it', async () => {
  const closed = await startMailings({ MAIL_ALLOW_PRIVATE_HOSTS: '' });
  const admin = await setUpOrganization(closed);
  const { body } = await admin.agent.post(PATH).send(account()).expect(201);
  const answer = await admin.agent.post(`${PATH}/${body.id}/test`).send({}).expect(200);
  expect(answer.body.problem).toMatchObject({ code: 'private_host' });
  await closed.close();
});

it('gives the house the account that is marked for it', async () => {
  const house = t.app.get(HouseMail, { strict: false });
  expect(await house.account()).toBeNull();
  const { id, version } = await make(people.admin, { house: true, shared: true });
  expect(await house.account()).toMatchObject({
    server: { user: 'u', password: 'right' },
    from: { address: 'sales@test.example' },
  });
  const second = await people.admin.agent
    .post(PATH)
    .send(account({ house: true }))
    .expect(409);
  expect(second.body.code).toBe('house_account_taken');
  await people.admin.agent.delete(`${PATH}/${id}`).set('if-match', `"${version}"`).expect(204);
  expect(await house.account()).toBeNull();
});

describe('who reaches an account', () => {
  it.each([
    ['admin', { own: 'write', mate: 'write', stranger: 'write', shared: 'write' }],
    ['manager', { own: 'write', mate: 'write', stranger: 'none', shared: 'read' }],
    ['seller', { own: 'write', mate: 'none', stranger: 'none', shared: 'read' }],
    ['operator', null],
    ['readonly', null],
  ] as const)('%s', async (role, reach) => {
    const { agent } = people[role];
    if (!reach) {
      await agent.get(PATH).expect(403);
      await agent.post(PATH).send(account()).expect(403);
      return;
    }
    const made = {
      own: await make(people[role]),
      mate: await make(people.mate),
      stranger: await make(people.stranger),
      shared: await make(people.admin, { shared: true }),
    };
    const listed = (await agent.get(`${PATH}?limit=200`).expect(200)).body.items.map(({ id }: { id: string }) => id);
    for (const [whose, { id, version }] of Object.entries(made)) {
      const right = reach[whose as keyof typeof reach];
      const seen = right === 'none' ? 404 : 200;
      expect(listed.includes(id)).toBe(right !== 'none');
      await agent.get(`${PATH}/${id}`).expect(seen);
      const change = right === 'write' ? 200 : right === 'read' ? 403 : 404;
      await agent.post(`${PATH}/${id}/test`).send({}).expect(change);
      const { body } = await people.admin.agent.get(`${PATH}/${id}`);
      await agent.patch(`${PATH}/${id}`).set('if-match', `"${body.version}"`).send({ name: 'x' }).expect(change);
      if (right !== 'write') await agent.delete(`${PATH}/${id}`).set('if-match', `"${version}"`).expect(change);
    }
    if (role !== 'admin') {
      await agent
        .post(PATH)
        .send(account({ shared: true }))
        .expect(403);
      await agent
        .post(PATH)
        .send(account({ ownerId: people.stranger.id }))
        .expect(403);
    }
  });
});
