import { createUser } from '@atrium/identity/testing';
import { dataFile, describeWithData, type ImportTest, startImportTest, upload, work } from './harness';

describeWithData('import of users and teams', () => {
  let test: ImportTest;
  beforeAll(async () => {
    test = await startImportTest();
  });
  afterAll(() => test?.close());

  const file = () => dataFile('crm-sales-opportunities/sales_teams.csv');

  it('makes offices, teams, managers and sellers of the file, and nothing the second time', async () => {
    const { agent } = test.admin;
    const first = await upload(agent, 'users', 'sales_teams.csv', file());
    expect(first).toMatchObject({ state: 'mapped', counts: { total: 35 }, blockers: [] });
    const preview = await agent.get(`/api/v1/imports/${first.id}/preview`).expect(200);
    expect(preview.body.columns.map((column: { field: string }) => column.field)).toEqual([
      'name',
      'manager',
      'office',
    ]);

    expect(await work(test, agent, first.id, 'check')).toMatchObject({
      state: 'checked',
      counts: { create: 35, refuse: 0 },
    });
    expect(await test.sql('select count(*)::int as users from app_user')).toEqual([{ users: 1 }]);
    expect(await work(test, agent, first.id, 'run')).toMatchObject({
      state: 'done',
      counts: { create: 35, refuse: 0 },
    });

    const tree = await test.sql(
      `select o.name as office, t.name as team, m.name as manager, r.key as role, count(*)::int as sellers
         from app_user u join team t on t.id = u.team_id join team o on o.id = t.parent_id join role ur on ur.id = u.role_id and ur.key = 'seller'
         join app_user m on m.team_id = t.id and m.name = t.name join role r on r.id = m.role_id group by 1, 2, 3, 4 order by 1, 2`,
    );
    expect(tree).toEqual([
      { office: 'Central', team: 'Dustin Brinkmann', manager: 'Dustin Brinkmann', role: 'manager', sellers: 5 },
      { office: 'Central', team: 'Melvin Marxen', manager: 'Melvin Marxen', role: 'manager', sellers: 6 },
      { office: 'East', team: 'Cara Losch', manager: 'Cara Losch', role: 'manager', sellers: 6 },
      { office: 'East', team: 'Rocco Neubert', manager: 'Rocco Neubert', role: 'manager', sellers: 6 },
      { office: 'West', team: 'Celia Rouche', manager: 'Celia Rouche', role: 'manager', sellers: 6 },
      { office: 'West', team: 'Summer Sewald', manager: 'Summer Sewald', role: 'manager', sellers: 6 },
    ]);
    expect(await test.sql(`select status, count(*)::int from app_user group by 1 order by 1`)).toEqual([
      { status: 'active', count: 1 },
      { status: 'invited', count: 41 },
    ]);

    const again = await upload(agent, 'users', 'sales_teams (1).csv', file());
    expect(await work(test, agent, again.id, 'run')).toMatchObject({
      state: 'done',
      counts: { create: 0, update: 0, unchanged: 35, refuse: 0 },
    });
    expect(
      await test.sql('select (select count(*) from app_user)::int as users, (select count(*) from team)::int as teams'),
    ).toEqual([{ users: 42, teams: 9 }]);
    const written = await test.sql(
      `select count(*)::int as changes from change where batch_id = $1 and source = 'import'`,
      [again.id],
    );
    expect(written).toEqual([{ changes: 0 }]);
  });

  it('is not offered to those who may not manage users', async () => {
    const seller = await createUser(test, { role: 'seller' });
    const targets = await seller.agent.get('/api/v1/imports/targets').expect(200);
    expect(targets.body.items.map((target: { type: string }) => target.type)).toEqual(['things']);
    await seller.agent.post('/api/v1/imports').field('target', 'users').attach('file', file(), 'x.csv').expect(403);
    const readonly = await createUser(test, { role: 'readonly' });
    await readonly.agent.get('/api/v1/imports').expect(403);
  });
});
