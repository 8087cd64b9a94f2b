import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataFile, dataFolder, describeWithData, hasData, type ImportTest, startImportTest, work } from './harness';

function filesUnder(folder: string): string[] {
  return readdirSync(join(dataFolder, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(dataFolder, path)).isDirectory() ? filesUnder(path) : [path];
  });
}

/** Upload, preview and check of files made to hurt: read rightly, or refused with a reason; never a 500. */
describeWithData('nasty files', () => {
  let test: ImportTest;
  beforeAll(async () => {
    test = await startImportTest();
  });
  afterAll(() => test?.close());

  const folders = [
    'nasty-csv',
    'crm-exports/bitrix24',
    'contacts-csv',
    'crm-exports/salesforce',
    'crm-exports/pipedrive',
  ];
  const files = hasData ? folders.flatMap(filesUnder) : [];

  it.each(files)('%s', async (path) => {
    const { agent } = test.admin;
    const uploaded = await agent.post('/api/v1/imports').field('target', 'things').attach('file', dataFile(path), path);
    expect([201, 422]).toContain(uploaded.status);
    if (uploaded.status === 422) {
      expect(uploaded.body).toMatchObject({ code: expect.any(String), detail: expect.any(String) });
      return;
    }
    const { id } = uploaded.body;
    const preview = await agent.get(`/api/v1/imports/${id}/preview`).expect(200);
    expect(preview.body.columns.length).toBeGreaterThan(0);
    await agent.get(`/api/v1/imports/${id}/values`).expect(200);
    // Whatever the first column holds becomes a name: every string comes back as it is, or its row is refused with a reason.
    const mapping = [
      { column: 0, field: 'name' },
      ...(preview.body.columns.length > 1 ? [{ column: 1, field: 'gadget' }] : []),
    ];
    const changed = await agent
      .patch(`/api/v1/imports/${id}`)
      .set('If-Match', uploaded.headers.etag ?? '')
      .send({ mapping, options: { whenUnknown: { gadget: 'create' } } });
    expect(changed.status).toBe(200);
    if (changed.body.blockers.length > 0) return;
    const done = await work(test, agent, id, 'run');
    expect(done).toMatchObject({ state: 'done', error: null });
    const { counts } = done;
    expect(counts.create + counts.update + counts.unchanged + counts.refuse).toBe(counts.total);
    const stored = await test.sql<{ cell: string; name: string }>(
      `select r.cells->>0 as cell, t.name from import_row r join thing t on t.id = r.subject_id where r.import_id = $1 and r.outcome = 'create'`,
      [id],
    );
    for (const { cell, name } of stored) if (cell.trim() !== '') expect(name).toBe(cell.trim());
  });
});
