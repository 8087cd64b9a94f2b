import { IdentityHttpModule } from '@atrium/identity/http';
import { setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { PlatformJobsModule } from '@atrium/platform/jobs';
import { eventually, startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '../src/http';
import { RecordsJobsModule } from '../src/jobs';
import { change, read, upload } from './harness';
import { createThingTables, ThingsModule } from './things';

/** The same through a real queue: API and worker in one process here, in two in life. */
describe('imports in the worker', () => {
  let test: TestApp;
  let admin: TestUser;

  beforeAll(async () => {
    test = await startTestApp([
      IdentityHttpModule,
      RecordsHttpModule,
      ThingsModule,
      RecordsJobsModule,
      PlatformJobsModule,
    ]);
    await createThingTables(test);
    admin = await setUpOrganization(test);
    await test.sql(`insert into gadget (name) values ('GTX Pro')`);
  });
  afterAll(() => test?.close());

  const finished = (id: string, state: string) =>
    eventually(
      () => read(admin.agent, id),
      (now) => now.state === state,
    );

  it('checks and runs what the API asks for', async () => {
    const { id } = await upload(admin.agent, 'things', 'a.csv', 'id,product\n1,GTX Pro\n2,GTX Max\n');
    await admin.agent.post(`/api/v1/imports/${id}/check`).expect(202);
    expect((await finished(id, 'checked')).counts).toMatchObject({ create: 1, refuse: 1 });
    await admin.agent.post(`/api/v1/imports/${id}/run`).expect(202);
    expect((await finished(id, 'done')).counts).toMatchObject({ create: 1, refuse: 1 });
  });

  it('reads big files itself', async () => {
    const line = `,GTX Pro,${'x'.repeat(150)}\n`;
    const text = `id,product,name\n${Array.from({ length: 40_000 }, (_unused, index) => index + line).join('')}`;
    const uploaded = await upload(admin.agent, 'things', 'big.csv', text);
    expect(uploaded.state).toBe('uploaded');
    const preview = await admin.agent.get(`/api/v1/imports/${uploaded.id}/preview`).expect(200);
    if (preview.body.import.state === 'uploaded') expect(preview.body.rows).toEqual([]);
    expect(await finished(uploaded.id, 'mapped')).toMatchObject({ counts: { total: 40_000 }, blockers: [] });
  });

  it('says why a big file cannot be read, and reads it once told how', async () => {
    const wide = `a;b${',c'.repeat(1_100)}\n`;
    const text = wide.repeat(3_000);
    const { id } = await upload(admin.agent, 'things', 'wide.csv', text);
    const failed = await finished(id, 'failed');
    expect(failed.error).toMatchObject({ code: 'too_many_columns' });
    await change(admin.agent, id, { options: { delimiter: ';' } });
    expect((await finished(id, 'mapped')).counts.total).toBe(3_000);
  });

  it('is found by the sweep when Redis has lost the job', async () => {
    const { id } = await upload(admin.agent, 'things', 'lost.csv', 'id,product\n9,GTX Pro\n');
    await test.sql(`update import set state = 'running' where id = $1`, [id]);
    expect((await finished(id, 'done')).counts).toMatchObject({ create: 1 });
  });
});
