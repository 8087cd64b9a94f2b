import { AccessLog } from '../src';
import { IdentityHttpModule } from '@atrium/identity/http';
import {
  actorOf,
  createUser,
  setUpOrganization,
  stranger,
  TEST_PASSWORD,
  type TestUser,
} from '@atrium/identity/testing';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { AuditHttpModule } from '../src/http';

let t: TestApp;
let admin: TestUser;
let seller: TestUser;

beforeAll(async () => {
  t = await startTestApp([IdentityHttpModule, RecordsHttpModule, AuditHttpModule]);
  admin = await setUpOrganization(t);
  seller = await createUser(t, { role: 'seller', email: 'seller@example.com' });
});
afterAll(() => t.close());

interface Row {
  kind: string;
  actor_id: string | null;
  ip: string | null;
  detail: Record<string, unknown>;
}

const rows = () => t.sql<Row>('select kind, actor_id, host(ip) as ip, detail from access_log order by seq');

describe('the access log', () => {
  it('holds who came in, who was refused and who left', async () => {
    const signIn = (email: string, password: string) =>
      stranger(t).post('/api/v1/sessions').set('user-agent', 'Browser 1').send({ email, password });
    await signIn(seller.email, 'wrong').expect(401);
    await signIn('my-secret-pass@example.org', 'x').expect(401);
    const agent = stranger(t);
    await agent.post('/api/v1/sessions').send({ email: seller.email, password: TEST_PASSWORD }).expect(201);
    await seller.agent.delete('/api/v1/sessions/current').expect(204);
    expect((await rows()).map(({ kind, actor_id, detail }) => [kind, actor_id, detail])).toEqual([
      ['signInFailed', seller.id, { reason: 'wrongPassword' }],
      ['signInFailed', null, { reason: 'unknownAccount', account: 'm…@example.org' }],
      ['signIn', seller.id, {}],
      ['signOut', seller.id, {}],
    ]);
    expect((await rows()).every(({ ip }) => ip)).toBe(true);
  });

  it('takes what modules tell, in their transaction', async () => {
    const actor = await actorOf(t, admin);
    const log = t.app.get(AccessLog);
    await log.record(actor, { kind: 'export', detail: { report: 'funnel', rows: 12 } });
    await t.unitOfWork
      .run(actor, async () => {
        await log.record(actor, { kind: 'download', subject: { type: 'user', id: admin.id } });
        throw new Error('no');
      })
      .catch(() => undefined);
    expect((await rows()).slice(4).map(({ kind }) => kind)).toEqual(['export']);
  });
});
