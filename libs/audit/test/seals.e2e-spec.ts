import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { IdentityHttpModule } from '@atrium/identity/http';
import { createTeam, setUpOrganization, stranger, type TestUser } from '@atrium/identity/testing';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import pg from 'pg';
import { Sealer, Verifier, type Finding } from '../src';
import { AuditHttpModule } from '../src/http';
import { AuditJobsModule } from '../src/jobs';
import { blockHash } from '../src/seals/chain';
import { HeadFile } from '../src/seals/head-file';
import { SealStore } from '../src/seals/seal-store';
import { SealWork } from '../src/seals/seal-work';

let t: TestApp;
let admin: TestUser;
let root: pg.Client;
let team: string;

beforeAll(async () => {
  t = await startTestApp([IdentityHttpModule, RecordsHttpModule, AuditHttpModule, AuditJobsModule]);
  admin = await setUpOrganization(t);
  root = new pg.Client({ connectionString: t.database.url });
  await root.connect();
  team = await createTeam(t, 'Sealed');
  for (let n = 0; n < 120; n += 1) await t.sql('update team set name = $2 where id = $1', [team, `Name ${n}`]);
  // A number that no row has: rolled back.
  await root.query('begin');
  await root.query(`update team set name = 'Never' where id = $1`, [team]);
  await root.query('rollback');
  for (let n = 0; n < 60; n += 1) await t.sql('update team set name = $2 where id = $1', [team, `Later ${n}`]);
  for (let n = 0; n < 3; n += 1)
    await stranger(t).post('/api/v1/sessions').send({ email: admin.email, password: 'no' });
});
afterAll(async () => {
  await root?.end();
  await t.close();
});

const seal = () => t.app.get(Sealer).seal({ blockSize: 25, settleMs: 0 });
const verify = () => t.app.get(Verifier).verify();

describe('the seals', () => {
  it('cover every row that can no longer change, and nothing twice', async () => {
    const sealed = await seal();
    const [count] = await t.sql<{ n: number }>(
      'select (select count(*) from change) + (select count(*) from access_log) as n',
    );
    expect(sealed).toBe(count?.n);
    expect(await seal()).toBe(0);
    expect(await verify()).toMatchObject({
      intact: true,
      findings: [],
      rows: count?.n,
      unsealed: 0,
      headFile: 'agrees',
    });
  });

  it('wait for what is still open, and take it when it is done', async () => {
    await root.query('begin');
    await root.query(`update team set name = 'Slow' where id = $1`, [team]);
    await createTeam(t, 'Quick');
    const early = await t.app.get(Sealer).seal({ settleMs: 0, patienceMs: 100 });
    expect(early).toBe(0);
    await root.query('commit');
    expect(await seal()).toBe(2);
    expect(await verify()).toMatchObject({ intact: true, unsealed: 0 });
  });
});

describe('what a superuser does to the logs', () => {
  let changes: Array<{ seq: number }>;
  let head: string;
  const gap = async (): Promise<number> => {
    const [row] = await t.sql<{ seq: number }>(
      `select s as seq from generate_series(1, (select max(seq) from change)) s where not exists (select 1 from change where seq = s) order by 1 desc limit 1`,
    );
    return row?.seq ?? 0;
  };

  beforeAll(async () => {
    await seal();
    await t.sql('create table kept_change as table change');
    await t.sql('create table kept_access as table access_log');
    await t.sql('create table kept_seal as table audit_seal');
    changes = await t.sql<{ seq: number }>('select seq from change order by seq');
    head = await readFile(t.app.get(HeadFile).path, 'utf8');
    await root.query('set session_replication_role = replica');
  });

  afterEach(async () => {
    await root.query('truncate change, access_log, audit_seal').catch(() => undefined);
    await root.query('delete from change; delete from access_log; delete from audit_seal');
    await root.query('insert into change overriding system value select * from kept_change');
    await root.query('insert into access_log overriding system value select * from kept_access');
    await root.query('insert into audit_seal select * from kept_seal');
    await writeFile(t.app.get(HeadFile).path, head);
    if (!(await verify()).intact) throw new Error('The logs were not put back as they were.');
  });

  const at = (n: number): number => changes[n]?.seq ?? 0;
  const found = async (): Promise<string[]> =>
    (await verify()).findings.map(({ kind, log, block, seq }: Finding) => [kind, log, seq ?? block].join(' '));

  it('1 a value changed: the row is named', async () => {
    await root.query(`update change set after = '{"name": "Innocent"}' where seq = $1`, [at(40)]);
    expect(await found()).toEqual([`rowChanged change ${at(40)}`]);
  });

  it('2 a row deleted', async () => {
    await root.query('delete from change where seq = $1', [at(77)]);
    expect(await found()).toEqual([`rowDeleted change ${at(77)}`]);
  });

  it('3 a row put into a gap', async () => {
    const free = await gap();
    await root.query(
      `insert into change overriding system value select $1, (c).at, (c).txid, (c).actor_id, (c).actor_type, (c).api_key_id, (c).source, (c).request_id,
         (c).batch_id, (c).subject_type, (c).subject_id, (c).root_type, (c).root_id, (c).operation, (c).before, (c).after
       from (select c from change c where seq = $2) x`,
      [free, at(3)],
    );
    expect(await found()).toEqual([`rowInserted change ${free}`]);
  });

  it('4 two rows exchanged', async () => {
    const [one, two] = [at(10), at(60)];
    await root.query(`create table swap as select * from change where seq in (${one}, ${two})`);
    await root.query('delete from change where seq in (select seq from swap)');
    await root.query(`update swap set seq = case seq when ${one} then ${two} else ${one} end`);
    await root.query('insert into change overriding system value select * from swap');
    await root.query('drop table swap');
    expect(await found()).toEqual([`rowChanged change ${one}`, `rowChanged change ${two}`]);
  });

  it('5 a row given another time', async () => {
    await root.query(`update change set at = at - interval '1 microsecond' where seq = $1`, [at(100)]);
    expect(await found()).toEqual([`rowChanged change ${at(100)}`]);
  });

  it('6 a deed given to somebody else', async () => {
    await root.query('update change set actor_id = $2, actor_type = $3 where seq = $1', [at(5), admin.id, 'user']);
    expect(await found()).toEqual([`rowChanged change ${at(5)}`]);
  });

  it('7 a row moved to another record', async () => {
    await root.query('update change set root_id = gen_random_uuid() where seq = $1', [at(50)]);
    expect(await found()).toEqual([`rowChanged change ${at(50)}`]);
  });

  it('8 a transaction number forged', async () => {
    await root.query(`update change set txid = '7'::xid8 where seq = $1`, [at(51)]);
    expect(await found()).toEqual([`rowChanged change ${at(51)}`]);
  });

  it('9 a failed sign-in hidden', async () => {
    const [row] = await t.sql<{ seq: number }>(`select min(seq) as seq from access_log where kind = 'signInFailed'`);
    await root.query('delete from access_log where seq = $1', [row?.seq]);
    expect(await found()).toEqual([`rowDeleted access_log ${row?.seq}`]);
  });

  it('10 a block deleted with its rows', async () => {
    const { rows } = await root.query(`delete from audit_seal where block = 3 returning first_seq, last_seq`);
    await root.query('delete from change where seq between $1 and $2', [rows[0].first_seq, rows[0].last_seq]);
    expect(await found()).toContain('blockMissing  3');
  });

  it('11 a block rewritten to fit a forged row', async () => {
    await root.query(`update change set after = '{}' where seq = $1`, [at(30)]);
    await root.query(
      `update audit_seal set digests = overlay(digests placing '\\x000102030405060708090a0b'::bytea from 61) where block = 2`,
    );
    const all = await found();
    expect(all[0]).toMatch(/^blockChanged change/);
    expect(all).toContain(`rowChanged change ${at(30)}`);
  });

  it('12 the newest blocks cut off with their rows', async () => {
    const { rows } = await root.query(`delete from audit_seal where block > 6 returning block, log, first_seq`);
    for (const { log, first_seq } of rows)
      await root.query(`delete from ${log === 'change' ? 'change' : 'access_log'} where seq >= $1`, [first_seq]);
    const all = await found();
    expect(all[0]).toBe('tailCut  7');
    expect(all).toHaveLength(rows.length);
  });

  it('13 the whole chain made anew without the key', async () => {
    await root.query(`update change set after = '{"name": "Forged"}' where seq = $1`, [at(20)]);
    const key = Buffer.alloc(32, 1);
    let previous: Buffer = Buffer.alloc(32);
    for (const block of await t.app.get(SealStore).blocks(0, 1_000)) {
      const hash = blockHash(key, { ...block, previous });
      await root.query('update audit_seal set previous = $2, hash = $3 where block = $1', [
        block.block,
        previous,
        hash,
      ]);
      previous = hash;
    }
    const all = await found();
    expect(all[0]).toBe('notOfThisKey  1');
    expect(all).toContain('chainReplaced  1');
  });

  it('14 a seal and a row older than all others slipped in', async () => {
    await root.query(
      `insert into change (seq, actor_type, source, subject_type, subject_id, root_type, root_id, operation)
      overriding system value values (-5, 'user', 'web', 'team', $1, 'team', $1, 'insert')`,
      [team],
    );
    expect(await found()).toEqual(['rowInserted change -5']);
  });
});

describe('a check that somebody asks for', () => {
  it('is done by the worker, and shows what it found', async () => {
    await admin.agent.post('/api/v1/audit/verify').expect(202);
    await admin.agent.post('/api/v1/audit/verify').expect(202);
    await t.app.get(SealWork).verify();
    const { body } = await admin.agent.get('/api/v1/audit/verify').expect(200);
    expect(body.verification).toMatchObject({ state: 'done', result: { intact: true, headFile: 'agrees' } });
    expect(body.verification.done).toBe(body.verification.total);
    expect(body.head.block).toBeGreaterThan(5);
    const [asked] = await t.sql<{ n: number }>(`select count(*)::int as n from access_log where kind = 'verify'`);
    expect(asked?.n).toBe(1);
  });

  it('does without a head file, and says so', async () => {
    await appendFile(t.app.get(HeadFile).path, 'not a line of ours\n');
    expect(await verify()).toMatchObject({ headFile: 'agrees' });
  });

  it("is the administrator's", async () => {
    await stranger(t).get('/api/v1/audit/verify').expect(401);
  });
});
