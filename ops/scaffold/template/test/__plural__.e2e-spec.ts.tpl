import { IdentityHttpModule } from '@atrium/identity/http';
import { createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { __Module__HttpModule } from '../src/http';

describe('__plural__', () => {
  let test: TestApp;
  let manager: TestUser;
  let seller: TestUser;

  beforeAll(async () => {
    test = await startTestApp([IdentityHttpModule, RecordsHttpModule, __Module__HttpModule]);
    await setUpOrganization(test);
    manager = await createUser(test, { role: 'manager' });
    seller = await createUser(test, { role: 'seller' });
  });

  afterAll(() => test?.close());

  it('are created, found, changed and put into the bin, each write in the change log', async () => {
    const made = await manager.agent.post('/api/v1/__plural__').send({ name: 'Ёлка' }).expect(201);
    const { id } = made.body as { id: string };
    const list = await seller.agent.get('/api/v1/__plural__').expect(200);
    expect((list.body as { items: unknown[] }).items).toEqual([made.body]);

    const at = `/api/v1/__plural__/${id}`;
    const changed = await manager.agent.patch(at).set('If-Match', '"1"').send({ name: 'Pine' }).expect(200);
    expect(changed.body).toMatchObject({ id, name: 'Pine', version: 2 });
    await manager.agent.patch(at).set('If-Match', '"1"').send({ name: 'Oak' }).expect(412);
    await manager.agent.delete(at).set('If-Match', '"2"').expect(204);
    await seller.agent.get(at).expect(404);

    const changes = await test.sql(`select operation from change where subject_type = '__subject__' order by seq`);
    expect(changes).toHaveLength(3);
  });

  it('are changed only by those who may', async () => {
    await seller.agent.post('/api/v1/__plural__').send({ name: 'Mine' }).expect(403);
    const blank = await manager.agent.post('/api/v1/__plural__').send({ name: ' ' }).expect(422);
    expect(blank.body).toMatchObject({ errors: [{ pointer: '/name' }] });
  });
});
