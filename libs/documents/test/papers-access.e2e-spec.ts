import type { TestApp } from '@atrium/platform/testing';
import { createDeal, salesPeople, type SalesPeople } from '@atrium/sales/testing';
import { PaperMaker } from '../src/generation/paper-maker';
import { startDocuments } from './app';

type Owner = 'seller' | 'mate' | 'stranger';
type Reach = 'none' | 'own' | 'team' | 'all';

/** What each built-in role may do with papers of deals; `deals` says whether it sees deals at all. */
const ROLES: Record<
  'admin' | 'manager' | 'seller' | 'operator' | 'readonly',
  { read: Reach; write: Reach; manages: boolean }
> = {
  admin: { read: 'all', write: 'all', manages: true },
  manager: { read: 'team', write: 'team', manages: true },
  seller: { read: 'own', write: 'own', manages: false },
  operator: { read: 'none', write: 'none', manages: false },
  readonly: { read: 'all', write: 'none', manages: false },
};
const owners: Owner[] = ['seller', 'mate', 'stranger'];
const reaches = (reach: Reach, owner: Owner): boolean =>
  reach === 'all' || (reach === 'team' && owner !== 'stranger') || (reach === 'own' && owner === 'seller');

describe('who reaches which papers', () => {
  let test: TestApp;
  let people: SalesPeople;
  let templateId: string;
  const deals = {} as Record<Owner, string>;
  const papers = {} as Record<Owner, { id: string; version: number; number: string }>;

  beforeAll(async () => {
    test = await startDocuments();
    people = await salesPeople(test);
    templateId = (await people.admin.agent.get('/api/v1/document-templates?filter[kind]=quote').expect(200)).body
      .items[0].id;
    for (const owner of owners) {
      deals[owner] = (
        await createDeal(people[owner], { name: `Zebra of ${owner}`, amount: { amount: '5', currency: 'EUR' } })
      ).id;
      const asked = await people[owner].agent
        .post('/api/v1/documents')
        .send({ templateId, subjectType: 'deal', subjectId: deals[owner] })
        .expect(202);
      await test.app.get(PaperMaker).make(asked.body.id);
      papers[owner] = (await people[owner].agent.get(`/api/v1/documents/${asked.body.id}`).expect(200)).body;
    }
  });
  afterAll(() => test.close());

  describe.each(Object.entries(ROLES) as [keyof typeof ROLES, (typeof ROLES)['admin']][])(
    'a %s',
    (role, { read, write, manages }) => {
      const agent = () => people[role].agent;
      const visible = owners.filter((owner) => reaches(read, owner));

      it('finds what is visible and nothing else, in list, count, filter and timeline', async () => {
        const { body } = await agent().get('/api/v1/documents?sort=createdAt&filter[state]=made').expect(200);
        expect(body.items.map(({ number }: { number: string }) => number)).toEqual(
          visible.map((owner) => papers[owner].number),
        );
        expect(body.total).toEqual({ value: visible.length, exact: true });
        for (const owner of owners) {
          const { body: found } = await agent()
            .get(`/api/v1/documents?filter[state]=made&filter[dealId]=${deals[owner]}`)
            .expect(200);
          expect(found.items).toHaveLength(visible.includes(owner) ? 1 : 0);
          await agent()
            .get(`/api/v1/timeline?subjectType=deal&subjectId=${deals[owner]}&kinds=document`)
            .expect(visible.includes(owner) ? 200 : 404);
        }
      });

      it('sees a paper, its content and its preview, or does not know of them', async () => {
        for (const owner of owners) {
          const status = visible.includes(owner) ? 200 : 404;
          await agent().get(`/api/v1/documents/${papers[owner].id}`).expect(status);
          await agent().get(`/api/v1/documents/${papers[owner].id}/content`).expect(status);
          const preview = await agent()
            .post(`/api/v1/document-templates/${templateId}/preview`)
            .send({ subjectType: 'deal', subjectId: deals[owner] });
          expect(preview.status).toBe(role === 'operator' ? 403 : status);
        }
      });

      it('makes and makes again within its reach', async () => {
        const none = role === 'operator' || role === 'readonly';
        for (const owner of owners) {
          const status = none ? 403 : visible.includes(owner) ? (reaches(write, owner) ? 202 : 403) : 404;
          await agent()
            .post('/api/v1/documents')
            .send({ templateId, subjectType: 'deal', subjectId: deals[owner] })
            .expect(status);
          const again = await agent()
            .post(`/api/v1/documents/${papers[owner].id}/remake`)
            .set('if-match', `"${papers[owner].version}"`)
            .send({});
          expect(again.status).toBe(status);
          if (status === 202) {
            await test.app.get(PaperMaker).make(papers[owner].id);
            papers[owner] = (await people.admin.agent.get(`/api/v1/documents/${papers[owner].id}`)).body;
          }
          const bulk = await agent()
            .post('/api/v1/documents/bulk')
            .send({ templateId, dealIds: [deals[owner]] });
          expect(bulk.status).toBe(none ? 403 : status === 202 ? 202 : 422);
        }
      });

      it('manages templates, numbers and company details by role', async () => {
        const status = (ok: number): number => (manages ? ok : 403);
        await agent().get('/api/v1/document-templates').expect(200);
        await agent().post('/api/v1/document-templates').send({ name: 'T', kind: 'other' }).expect(status(201));
        await agent().post('/api/v1/document-templates/ready').send({ kind: 'order' }).expect(status(201));
        await agent()
          .post('/api/v1/document-templates/check')
          .attach('file', Buffer.from('x'), 'x.docx')
          .expect(status(200));
        const { body: series } = await agent().get('/api/v1/number-series').expect(200);
        await agent()
          .patch(`/api/v1/number-series/${series.items[5].id}`)
          .set('if-match', `"${series.items[5].version}"`)
          .send({ yearly: true })
          .expect(status(200));
        const { body: company } = await agent().get('/api/v1/company-details').expect(200);
        await agent()
          .patch('/api/v1/company-details')
          .set('if-match', `"${company.version}"`)
          .send({ phone: '1' })
          .expect(role === 'admin' ? 200 : 403);
      });
    },
  );

  it('shows a batch to its author only', async () => {
    const { body } = await people.seller.agent
      .post('/api/v1/documents/bulk')
      .send({ templateId, dealIds: [deals.seller] })
      .expect(202);
    await people.seller.agent.get(`/api/v1/document-batches/${body.id}`).expect(200);
    await people.mate.agent.get(`/api/v1/document-batches/${body.id}`).expect(404);
    await people.stranger.agent
      .post(`/api/v1/document-batches/${body.id}/cancel`)
      .set('if-match', '"1"')
      .send({})
      .expect(404);
    const stopped = await people.seller.agent
      .post(`/api/v1/document-batches/${body.id}/cancel`)
      .set('if-match', `"${body.version}"`)
      .send({})
      .expect(200);
    expect(stopped.body).toMatchObject({ state: 'cancelled', made: 0, queued: 0 });
  });

  it('hides on a paper the customer its reader may not see', async () => {
    const [row] = await test.sql<{ id: string }>(
      `insert into customer (kind, name, owner_id, team_id) values ('company', 'Secret Ltd', $1, $2) returning id`,
      [people.stranger.id, people.stranger.teamId],
    );
    await test.sql('update document set customer_id = $2 where id = $1', [papers.seller.id, row!.id]);
    const { body } = await people.seller.agent.get(`/api/v1/documents/${papers.seller.id}`).expect(200);
    expect(body.customer).toEqual({ hidden: true, id: null, name: null });
    const { body: found } = await people.seller.agent
      .get(`/api/v1/documents?filter[customerId]=${row!.id}`)
      .expect(200);
    expect(found.items).toEqual([]);
  });
});
