import { IdentityHttpModule } from '@atrium/identity/http';
import { apiKeyAgent, createTeam, createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '@atrium/records/http';
import { CustomersHttpModule } from '../src/http';
import { type CardJson, createCompany, createPerson } from '../src/testing';

const NOBODY = '018f0000-0000-7000-8000-000000000000';

describe('customers through HTTP', () => {
  let app: TestApp;
  let admin: TestUser;
  let seller: TestUser;
  beforeAll(async () => {
    app = await startTestApp([IdentityHttpModule, RecordsHttpModule, CustomersHttpModule]);
    admin = await setUpOrganization(app);
    seller = await createUser(app, { role: 'seller', teamId: await createTeam(app, 'Sales') });
  });
  afterAll(() => app.close());

  const changesOf = (id: string) =>
    app.sql<{
      subject_type: string;
      operation: string;
      before: Record<string, unknown> | null;
      after: Record<string, unknown> | null;
      actor_id: string | null;
    }>(
      `select subject_type, operation, before, after, actor_id from change where root_type = 'customer' and root_id = $1 order by seq`,
      [id],
    );

  it('creates a company with all that belongs to it, one change a record', async () => {
    const answer = await seller.agent.post('/api/v1/customers').send({
      kind: 'company',
      name: 'Acme  Corporation ',
      roles: ['customer', 'supplier', 'customer'],
      taxNumber: 'RO 1234567',
      industry: 'technology',
      foundedYear: 1996,
      employeeCount: 2822,
      annualRevenue: { amount: '1100.50', currency: 'USD' },
      country: 'RO',
      description: 'Line 1\nLine 2',
      contactPoints: [
        { kind: 'phone', value: '021 123 4567', label: 'office' },
        { kind: 'email', value: 'Office@Acme.ro' },
      ],
      addresses: [{ street: 'Calea Victoriei 1', city: 'București', country: 'RO' }],
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.etag).toBe('"1"');
    expect(answer.body).toMatchObject({
      name: 'Acme  Corporation ',
      roles: ['customer', 'supplier'],
      ownerId: seller.id,
      owner: { id: seller.id, name: seller.name },
      teamId: seller.teamId,
      annualRevenue: { amount: '1100.50', currency: 'USD' },
      can: { write: true, delete: true },
      version: 1,
      deletedAt: null,
      contactPoints: [
        { kind: 'phone', value: '021 123 4567', normalized: '+40211234567', label: 'office' },
        { kind: 'email', value: 'Office@Acme.ro', normalized: 'office@acme.ro' },
      ],
      addresses: [{ kind: 'main', street: 'Calea Victoriei 1', city: 'București', region: null, country: 'RO' }],
      relationships: [],
      counts: { people: 0, subsidiaries: 0 },
    });
    const changes = await changesOf(answer.body.id);
    expect(changes.map(({ subject_type, operation }) => `${subject_type} ${operation}`).toSorted()).toEqual([
      'address insert',
      'contactPoint insert',
      'contactPoint insert',
      'customer insert',
    ]);
    expect(new Set(changes.map(({ actor_id }) => actor_id))).toEqual(new Set([seller.id]));
  });

  it('creates a company, its person and their employment in one go', async () => {
    const company = await createCompany(seller.agent, {
      contactPerson: {
        firstName: 'Ana',
        lastName: 'Negru',
        position: 'Director',
        contactPoints: [{ kind: 'phone', value: '+373 691 11 222' }],
      },
    });
    expect(company.relationships).toMatchObject([
      { relation: 'employee', position: 'Director', customer: { kind: 'person', name: 'Ana Negru' } },
    ]);
    const person = await seller.agent.get(`/api/v1/customers/${company.relationships[0]?.customer.id}`).expect(200);
    expect(person.body).toMatchObject({
      firstName: 'Ana',
      ownerId: seller.id,
      relationships: [{ relation: 'employer', customer: { id: company.id } }],
    });
  });

  it('writes nothing when a part of it is wrong', async () => {
    const count = async () => (await app.sql<{ n: number }>('select count(*) n from customer'))[0]?.n;
    const before = await count();
    const wrong = [
      { kind: 'company', name: '  ' },
      { kind: 'company' },
      { kind: 'person' },
      { kind: 'shop', name: 'x' },
      { kind: 'company', name: 'x', nmae: 'y' },
      { kind: 'company', name: 'x', contactPoints: [{ kind: 'email', value: 'nobody' }] },
      { kind: 'company', name: 'x', firstName: 'y' },
      {
        kind: 'company',
        name: 'x',
        contactPerson: { firstName: 'A', contactPoints: [{ kind: 'phone', value: 'none' }] },
      },
      { kind: 'company', name: 'x', country: 'XX' },
      { kind: 'company', name: 'x', ownerId: NOBODY },
      { kind: 'company', name: 'a\u0000b' },
      { kind: 'company', name: 'x', parentId: NOBODY },
      { kind: 'person', lastName: 'x', employment: { companyId: NOBODY } },
      { kind: 'company', name: 'x'.repeat(501) },
    ];
    for (const body of wrong) {
      const answer = await admin.agent.post('/api/v1/customers').send(body);
      expect([answer.status, answer.body.errors?.length > 0]).toEqual([422, true]);
    }
    expect(await count()).toBe(before);
    const answer = await admin.agent.post('/api/v1/customers').send({
      kind: 'company',
      name: 'x',
      contactPoints: [
        { kind: 'site', value: 'ok' },
        { kind: 'phone', value: '1' },
      ],
    });
    expect(answer.body.errors).toEqual([
      { pointer: '/contactPoints/1/value', code: 'bad_phone', detail: expect.any(String) },
    ]);
  });

  it('changes only what is sent, and logs only what has changed', async () => {
    const { id, contactPoints } = await createCompany(seller.agent, {
      industry: 'retail',
      contactPoints: [
        { kind: 'phone', value: '022 111 111' },
        { kind: 'email', value: 'a@b.md' },
      ],
    });
    const patch = {
      name: 'New name',
      industry: null,
      contactPoints: [
        { id: contactPoints[1]?.id, kind: 'email', value: 'a@b.md' },
        { kind: 'site', value: 'https://b.md' },
      ],
    };
    const answer = await seller.agent.patch(`/api/v1/customers/${id}`).set('If-Match', '"1"').send(patch).expect(200);
    expect(answer.headers.etag).toBe('"2"');
    expect(answer.body).toMatchObject({ name: 'New name', industry: null, version: 2, updatedBy: { id: seller.id } });
    expect(answer.body.contactPoints.map(({ kind, value }: { kind: string; value: string }) => [kind, value])).toEqual([
      ['email', 'a@b.md'],
      ['site', 'https://b.md'],
    ]);
    expect(answer.body.contactPoints[0].id).toBe(contactPoints[1]?.id);
    const changes = (await changesOf(id)).slice(3);
    expect(
      changes.map(({ subject_type, operation, before, after }) => ({ subject_type, operation, before, after })),
    ).toEqual(
      expect.arrayContaining([
        {
          subject_type: 'customer',
          operation: 'update',
          before: { name: expect.any(String), industry: 'retail' },
          after: { name: 'New name', industry: null },
        },
        {
          subject_type: 'contactPoint',
          operation: 'delete',
          before: expect.objectContaining({ value: '022 111 111' }),
          after: null,
        },
        {
          subject_type: 'contactPoint',
          operation: 'insert',
          before: null,
          after: expect.objectContaining({ value: 'https://b.md' }),
        },
      ]),
    );
    expect(changes).toHaveLength(3);
  });

  it('composes the names of people, and keeps a name that has no parts', async () => {
    const person = await createPerson(seller.agent, { firstName: 'Иван', middleName: 'Иванович', lastName: 'Петров' });
    expect(person.name).toBe('Иван Иванович Петров');
    const renamed = await seller.agent
      .patch(`/api/v1/customers/${person.id}`)
      .set('If-Match', '1')
      .send({ middleName: null })
      .expect(200);
    expect(renamed.body).toMatchObject({ name: 'Иван Петров', firstName: 'Иван' });
    const whole = await createPerson(seller.agent, {
      firstName: undefined,
      lastName: undefined,
      name: 'Кот Матроскин',
    });
    expect(whole).toMatchObject({ name: 'Кот Матроскин', lastName: null });
    const replaced = await seller.agent
      .patch(`/api/v1/customers/${person.id}`)
      .set('If-Match', '2')
      .send({ name: 'Пётр' })
      .expect(200);
    expect(replaced.body).toMatchObject({ name: 'Пётр', firstName: null, lastName: null });
    await seller.agent
      .patch(`/api/v1/customers/${person.id}`)
      .set('If-Match', '3')
      .send({ firstName: null })
      .expect(422);
  });

  it('refuses to change what somebody else has changed, and shows how it is now', async () => {
    const { id } = await createCompany(seller.agent);
    await seller.agent.patch(`/api/v1/customers/${id}`).send({ name: 'x' }).expect(428);
    await seller.agent.patch(`/api/v1/customers/${id}`).set('If-Match', '"1"').send({ name: 'First' }).expect(200);
    const answer = await seller.agent
      .patch(`/api/v1/customers/${id}`)
      .set('If-Match', '"1"')
      .send({ name: 'Second' })
      .expect(412);
    expect(answer.body).toMatchObject({ code: 'changed_by_another', current: { id, name: 'First', version: 2 } });
    await seller.agent.delete(`/api/v1/customers/${id}`).set('If-Match', '"1"').expect(412);
    const both = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        seller.agent
          .patch(`/api/v1/customers/${id}`)
          .set('If-Match', '"2"')
          .send({ name: `Racer ${n}` }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
  });

  it('refuses entries of another customer and entries named twice', async () => {
    const [one, two] = [
      await createCompany(seller.agent, { contactPoints: [{ kind: 'email', value: 'a@b.c' }] }),
      await createCompany(seller.agent),
    ];
    const point = { id: one.contactPoints[0]?.id, kind: 'email', value: 'x@y.z' };
    const foreign = await seller.agent
      .patch(`/api/v1/customers/${two.id}`)
      .set('If-Match', '1')
      .send({ contactPoints: [point] })
      .expect(422);
    expect(foreign.body.errors[0]).toMatchObject({ pointer: '/contactPoints/0/id', code: 'unknown_reference' });
    await seller.agent
      .patch(`/api/v1/customers/${one.id}`)
      .set('If-Match', '1')
      .send({ contactPoints: [point, point] })
      .expect(422);
    const unchanged = await seller.agent.get(`/api/v1/customers/${one.id}`);
    expect(unchanged.body).toMatchObject({ version: 1, contactPoints: [{ value: 'a@b.c' }] });
  });

  it('throws into the bin and takes out again', async () => {
    const { id, name } = await createCompany(seller.agent, { name: 'Binned Ltd' });
    await seller.agent.delete(`/api/v1/customers/${id}`).expect(428);
    await seller.agent.delete(`/api/v1/customers/${id}`).set('If-Match', '"1"').expect(204);
    const names = async (query: string) =>
      ((await seller.agent.get(`/api/v1/customers?${query}`).expect(200)).body.items as CardJson[]).map(
        (item) => item.name,
      );
    expect(await names('')).not.toContain(name);
    expect(await names('filter[q]=binned')).toEqual([]);
    expect(await names('filter[deleted]=true')).toContain(name);
    expect(await names('filter[deleted]=true&filter[q]=binned')).toEqual([name]);
    expect((await seller.agent.get('/api/v1/search?q=binned')).body.items ?? []).toEqual([]);
    await seller.agent.patch(`/api/v1/customers/${id}`).set('If-Match', '"2"').send({ name: 'x' }).expect(409);
    const restored = await seller.agent.post(`/api/v1/customers/${id}/restore`).expect(200);
    expect(restored.body).toMatchObject({ id, deletedAt: null, version: 3 });
    expect(await names('filter[q]=binned')).toEqual([name]);
    await seller.agent.post(`/api/v1/customers/${id}/restore`).expect(409);
    expect((await changesOf(id)).map(({ operation }) => operation)).toEqual(['insert', 'update', 'update']);
  });

  it('keeps relationships of both sides, without circles or second parents', async () => {
    const [mother, child, person] = [
      await createCompany(seller.agent),
      await createCompany(seller.agent),
      await createPerson(seller.agent),
    ];
    const related = (id: string) => `/api/v1/customers/${id}/relationships`;
    const tie = await seller.agent
      .post(related(child.id))
      .send({ relation: 'parent', customerId: mother.id, startedOn: '2020-01-01' })
      .expect(201);
    expect(tie.body).toMatchObject({
      relation: 'parent',
      customer: { id: mother.id },
      startedOn: '2020-01-01',
      version: 1,
    });
    expect((await seller.agent.get(`/api/v1/customers/${mother.id}`)).body).toMatchObject({
      counts: { subsidiaries: 1, people: 0 },
      relationships: [{ relation: 'subsidiary', customer: { id: child.id } }],
    });
    expect(
      (await seller.agent.post(related(child.id)).send({ relation: 'parent', customerId: mother.id })).body.code,
    ).toMatch(/already_related|has_parent/);
    expect(
      (await seller.agent.post(related(mother.id)).send({ relation: 'parent', customerId: child.id }).expect(409)).body
        .code,
    ).toBe('circle');
    await seller.agent.post(related(mother.id)).send({ relation: 'parent', customerId: mother.id }).expect(409);
    await seller.agent.post(related(person.id)).send({ relation: 'parent', customerId: mother.id }).expect(422);
    await seller.agent
      .post(related(person.id))
      .send({ relation: 'employer', customerId: mother.id, position: 'Head' })
      .expect(201);
    const people = (await seller.agent.get(related(mother.id)).expect(200)).body.items as CardJson['relationships'];
    expect(people.map(({ relation }) => relation).toSorted()).toEqual(['employee', 'subsidiary']);
    const ended = await seller.agent
      .patch(`${related(child.id)}/${tie.body.id}`)
      .set('If-Match', '1')
      .send({ endedOn: '2019-01-01' })
      .expect(422);
    expect(ended.body.errors[0].pointer).toBe('/endedOn');
    await seller.agent
      .patch(`${related(child.id)}/${tie.body.id}`)
      .set('If-Match', '1')
      .send({ endedOn: '2024-01-01' })
      .expect(200);
    await seller.agent
      .patch(`${related(child.id)}/${tie.body.id}`)
      .set('If-Match', '1')
      .send({ endedOn: null })
      .expect(412);
    await seller.agent
      .delete(`${related(mother.id)}/${tie.body.id}`)
      .set('If-Match', '2')
      .expect(204);
    expect((await seller.agent.get(related(child.id))).body.items).toEqual([]);
  });

  it('takes a thousand rows at once and says what became of each', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => ({
      kind: 'company',
      name: `Bulk ${n}`,
      contactPoints: [{ kind: 'phone', value: `+3736900${String(n).padStart(4, '0')}` }],
    }));
    const good = await seller.agent.post('/api/v1/customers/bulk').send({ items: rows }).expect(200);
    expect(good.body.complete).toBe(true);
    expect(new Set(good.body.items.map(({ id }: { id: string }) => id)).size).toBe(1000);
    const first = await seller.agent.get(`/api/v1/customers/${good.body.items[7].id}`);
    expect(first.body).toMatchObject({
      name: 'Bulk 7',
      ownerId: seller.id,
      contactPoints: [{ value: '+37369000007' }],
    });
    await seller.agent
      .post('/api/v1/customers/bulk')
      .send({ items: [...rows, rows[0]] })
      .expect(422);
    const mixed = await seller.agent
      .post('/api/v1/customers/bulk')
      .send({
        items: [
          { kind: 'company', name: 'Good' },
          { kind: 'company', name: '' },
          { id: first.body.id, name: 'Changed' },
          { id: first.body.id, version: 1, name: 'Too late' },
          { id: NOBODY, name: 'x' },
          { kind: 'company', name: 'Ext', externalId: { source: '1c', id: '7' } },
          { kind: 'company', name: 'Ext again', externalId: { source: '1c', id: '7' } },
          { kind: 'company', name: 'Not mine', ownerId: admin.id },
          { kind: 'company', unknown: 1 },
        ],
      })
      .expect(200);
    const outcomes = mixed.body.items.map(
      ({ outcome, problem }: { outcome: string; problem: { status: number } | null }) => [
        outcome,
        problem?.status ?? 0,
      ],
    );
    expect(outcomes).toEqual([
      ['created', 0],
      ['refused', 422],
      ['updated', 0],
      ['refused', 412],
      ['refused', 404],
      ['created', 0],
      ['updated', 0],
      ['refused', 422],
      ['refused', 422],
    ]);
    expect(mixed.body.items[5].id).toBe(mixed.body.items[6].id);
    expect(mixed.body.items[1].problem.errors[0]).toMatchObject({ pointer: '/name', code: 'required' });
  });

  it('creates or changes by the id of another system, also when asked twice at once', async () => {
    const url = '/api/v1/customers/by-external-id/1c/A-1%2F2';
    const [one, two] = await Promise.all([
      seller.agent.put(url).send({ kind: 'company', name: 'From 1C' }),
      seller.agent.put(url).send({ kind: 'company', name: 'From 1C' }),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([200, 201]);
    expect(one.body.id).toBe(two.body.id);
    const again = await seller.agent.put(url).send({ kind: 'company', name: 'Renamed', taxNumber: '1' }).expect(200);
    expect(again.body).toMatchObject({ id: one.body.id, name: 'Renamed', taxNumber: '1' });
    await seller.agent.put(url).send({ kind: 'person', name: 'Renamed' }).expect(422);
    const other = await createUser(app, { role: 'seller' });
    await other.agent.put(url).send({ kind: 'company', name: 'Stolen' }).expect(404);
  });

  it('filters and sorts, and refuses what it does not know', async () => {
    const owner = await createUser(app, { role: 'seller' });
    for (const [name, over] of [
      ['Alfa', { industry: 'retail', roles: ['supplier'] }],
      ['Beta', { country: 'RO' }],
      ['Gamma', { industry: 'retail', country: 'RO' }],
    ] as const)
      await createCompany(owner.agent, { name, ...over });
    await createPerson(owner.agent, { firstName: 'Zoe', lastName: 'Delta' });
    const names = async (query: string) =>
      ((await owner.agent.get(`/api/v1/customers?${query}`).expect(200)).body.items as CardJson[]).map(
        ({ name }) => name,
      );
    expect(await names('sort=name')).toEqual(['Alfa', 'Beta', 'Gamma', 'Zoe Delta']);
    expect(await names('sort=-createdAt')).toEqual(['Zoe Delta', 'Gamma', 'Beta', 'Alfa']);
    expect(await names('sort=name&filter[industry]=retail')).toEqual(['Alfa', 'Gamma']);
    expect(await names('sort=name&filter[country]=RO&filter[industry][empty]=true')).toEqual(['Beta']);
    expect(await names('filter[roles]=supplier')).toEqual(['Alfa']);
    expect(await names('filter[kind]=person')).toEqual(['Zoe Delta']);
    expect(await names('filter[ownerId]=me&sort=name&limit=1')).toEqual(['Alfa']);
    expect(await names('filter[name][contains]=ELT')).toEqual(['Zoe Delta']);
    expect(await names('filter[q]=alf&filter[industry]=retail&sort=name')).toEqual(['Alfa']);
    const page = await owner.agent.get('/api/v1/customers?sort=name&limit=3').expect(200);
    expect(page.body.total).toEqual({ value: 4, exact: true });
    const rest = await owner.agent
      .get(`/api/v1/customers?sort=name&limit=3&total=false&cursor=${page.body.nextCursor}`)
      .expect(200);
    expect([rest.body.items[0].name, rest.body.nextCursor, rest.body.total]).toEqual(['Zoe Delta', null, null]);
    await owner.agent.get('/api/v1/customers?filter[colour]=red').expect(400);
    await owner.agent.get('/api/v1/customers?filter[deleted]=maybe').expect(400);
    await owner.agent.get('/api/v1/customers?sort=password').expect(400);
  });

  it('is described whole in the OpenAPI document', async () => {
    const { body, text } = await seller.agent.get('/api/openapi.json').expect(200);
    expect(text).not.toContain('#/components/schemas/"');
    const { schemas } = body.components;
    expect(schemas.CustomerDto.properties.contactPoints.items).toEqual({
      $ref: '#/components/schemas/ContactPointDto',
    });
    expect(Object.keys(schemas.ContactPointInputDto.properties)).toEqual(['id', 'kind', 'value', 'label']);
    expect(schemas.BulkCustomersDto.properties.items.items).toEqual({ $ref: '#/components/schemas/BulkCustomerDto' });
  });

  it('answers 404 for what is no id or nobody’s, and works with an API key', async () => {
    await seller.agent.get('/api/v1/customers/xyz').expect(404);
    await seller.agent.get(`/api/v1/customers/${NOBODY}`).expect(404);
    const key = await apiKeyAgent(app, admin, 'manager');
    const company = await createCompany(key);
    const [change] = await changesOf(company.id);
    expect(change?.actor_id).toBe(admin.id);
  });
});
