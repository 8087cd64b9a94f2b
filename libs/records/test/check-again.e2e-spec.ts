import { ImportRows } from '../src/imports/import-rows';
import { ImportRunner } from '../src/imports/engine/runner';
import { change, type ImportTest, read, startImportTest, toField, upload } from './harness';

/** Somebody answers while the worker still checks by what was answered before. */
describe('an import that is checked again while it is checked', () => {
  let test: ImportTest;

  beforeAll(async () => {
    test = await startImportTest();
    await test.sql(`insert into gadget (name) values ('GTX Pro')`);
  });
  afterAll(() => test?.close());

  it('is judged whole by the new answers, never half by the old ones', async () => {
    const { agent } = test.admin;
    const lines = Array.from({ length: 2_500 }, (_unused, index) => `${index},GTX Pro,Thing ${index}`);
    const { id } = await upload(agent, 'things', 'again.csv', `id,product,name\n${lines.join('\n')}\n`);
    const runner = test.app.get(ImportRunner);
    const allRows = test.app.get(ImportRows);
    const next = allRows.next.bind(allRows);
    let chunks = 0;
    jest.spyOn(allRows, 'next').mockImplementation(async (...args) => {
      chunks += 1;
      if (chunks === 2) {
        await agent.post(`/api/v1/imports/${id}/cancel`).expect(200);
        await change(agent, id, { mapping: toField(null, 'gadget', 'name') });
        await agent.post(`/api/v1/imports/${id}/check`).expect(202);
      }
      return next(...args);
    });

    await agent.post(`/api/v1/imports/${id}/check`).expect(202);
    await runner.work(id);
    expect(chunks).toBe(2);
    expect((await read(agent, id)).state).toBe('checking');
    await runner.work(id);

    const now = await read(agent, id);
    expect(now).toMatchObject({ state: 'checked', counts: { total: 2_500 } });
    const { create, update, unchanged, refuse } = now.counts;
    expect(create + update + unchanged + refuse).toBe(2_500);
    const [left] = await test.sql<{ n: number }>(
      `select count(*)::int as n from import_row where import_id = $1 and state = 'pending'`,
      [id],
    );
    expect(left?.n).toBe(0);
  });
});
