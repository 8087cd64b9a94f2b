import type { TestApp } from '@atrium/platform/testing';
import { createDeal, insertCustomer, salesPeople, type SalesPeople } from '@atrium/sales/testing';
import sharp from 'sharp';
import type { FileDto } from '../src';
import { addFile, sendFile } from '../src/testing';
import { startDocuments } from './app';

type Owner = 'seller' | 'mate' | 'stranger';
type Reach = 'none' | 'own' | 'team' | 'all';
const OWNERS: Owner[] = ['seller', 'mate', 'stranger'];

/** What identity was told of deals; files of deals must follow it and nothing else. */
const ROLES: Record<'admin' | 'manager' | 'seller' | 'operator' | 'readonly', { read: Reach; write: Reach }> = {
  admin: { read: 'all', write: 'all' },
  manager: { read: 'team', write: 'team' },
  seller: { read: 'own', write: 'own' },
  operator: { read: 'none', write: 'none' },
  readonly: { read: 'all', write: 'none' },
};

const reaches = (reach: Reach, owner: Owner): boolean =>
  reach === 'all' || (reach === 'team' && owner !== 'stranger') || (reach === 'own' && owner === 'seller');

describe('whose files one reaches', () => {
  let test: TestApp;
  let people: SalesPeople;
  const deals = {} as Record<Owner, { type: string; id: string }>;
  const files = {} as Record<Owner, FileDto>;

  beforeAll(async () => {
    test = await startDocuments();
    people = await salesPeople(test);
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    for (const owner of OWNERS) {
      deals[owner] = { type: 'deal', id: (await createDeal(people[owner], { name: `Deal of ${owner}` })).id };
      files[owner] = await addFile(people[owner], deals[owner], `zebra of ${owner}.png`, png);
    }
  });

  afterAll(() => test.close());

  describe.each(Object.entries(ROLES) as [keyof typeof ROLES, { read: Reach; write: Reach }][])(
    'a %s',
    (role, rights) => {
      const me = () => people[role].agent;
      const seen = (owner: Owner) => reaches(rights.read, owner);
      const written = (owner: Owner, done: number) => (!seen(owner) ? 404 : reaches(rights.write, owner) ? done : 403);

      it.each(OWNERS)('reads those of %s as the record says', async (owner) => {
        const expected = seen(owner) ? 200 : 404;
        for (const path of ['', '/content', '/preview', '/versions'])
          await me().get(`/api/v1/files/${files[owner].id}${path}`).expect(expected);
        const { body } = await me()
          .get(`/api/v1/files?filter[subjectType]=deal&filter[subjectId]=${deals[owner].id}`)
          .expect(200);
        expect(body.total.value).toBe(seen(owner) ? 1 : 0);
        const rules = await me().get(`/api/v1/files/rules?subjectType=deal&subjectId=${deals[owner].id}`);
        expect([rules.status, rules.body.write]).toEqual(
          seen(owner) ? [200, reaches(rights.write, owner)] : [404, undefined],
        );
        await me().get(`/api/v1/timeline?subjectType=deal&subjectId=${deals[owner].id}&kinds=file`).expect(expected);
      });

      it('finds in the list of all, its count, its filters and its order what is visible and nothing else', async () => {
        const visible = OWNERS.filter(seen)
          .map((owner) => files[owner].name)
          .sort();
        for (const query of [
          'sort=name',
          'filter[q]=zebra&sort=name',
          'filter[name][startsWith]=zebra&sort=name',
          `filter[size][gt]=1&sort=name`,
        ]) {
          const { body } = await me().get(`/api/v1/files?${query}`).expect(200);
          expect(body.items.map(({ name }: FileDto) => name)).toEqual(visible);
          expect(body.total).toEqual({ value: visible.length, exact: true });
        }
      });

      it.each(OWNERS)('adds, renames, deletes and restores those of %s as the record says', async (owner) => {
        const file = files[owner];
        const path = `/api/v1/files/${file.id}`;
        const next = async () => {
          const { body } = await people.admin.agent.get(path).expect(200);
          return `"${body.version}"`;
        };
        expect((await sendFile(people[role], deals[owner], `by ${role}.txt`, role)).status).toBe(written(owner, 201));
        await me()
          .patch(path)
          .set('if-match', await next())
          .send({ name: file.name })
          .expect(written(owner, 200));
        await me()
          .delete(path)
          .set('if-match', await next())
          .expect(written(owner, 204));
        await me().post(`${path}/restore`).send({}).expect(written(owner, 200));
        await test.sql(`delete from file where name like 'by %'`);
      });

      it('looks through the store only as administrator', async () => {
        await me()
          .post('/api/v1/files/verify')
          .send({})
          .expect(role === 'admin' ? 200 : 403);
      });
    },
  );

  it('is nobody without a session', async () => {
    const supertest = (await import('supertest')).default;
    for (const path of ['', '/content', '/preview'])
      await supertest(test.server).get(`/api/v1/files/${files.seller.id}${path}`).expect(401);
    await supertest(test.server).get('/api/v1/files').expect(401);
    await supertest(test.server).post('/api/v1/files').attach('file', Buffer.from('x'), 'x.txt').expect(401);
  });

  it('writes nothing on the disk for a record that may not be changed', async () => {
    const before = await test.sql('select 1 from stored_content');
    await sendFile(people.readonly, deals.seller, 'x.txt', 'never stored').expect(403);
    await sendFile(people.seller, deals.stranger, 'x.txt', 'never stored').expect(404);
    expect(await test.sql('select 1 from stored_content')).toHaveLength(before.length);
  });

  it('follows the record when it changes hands', async () => {
    const id = await insertCustomer(test, 'Wanderer', people.seller);
    const file = await addFile(people.seller, { type: 'customer', id });
    await test.sql('update customer set owner_id = $2, team_id = $3 where id = $1', [
      id,
      people.stranger.id,
      people.stranger.teamId,
    ]);
    await people.seller.agent.get(`/api/v1/files/${file.id}/content`).expect(404);
    await people.stranger.agent.get(`/api/v1/files/${file.id}/content`).expect(200);
  });
});
