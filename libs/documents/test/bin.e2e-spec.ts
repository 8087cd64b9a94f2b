import { createCompany } from '@atrium/customers/testing';
import { setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { createDeal } from '@atrium/sales/testing';
import { FilesSweep } from '../src/files/files-sweep';
import { PaperMaker } from '../src/generation/paper-maker';
import { addFile, sendFile } from '../src/testing';
import { startDocuments } from './app';

let t: TestApp;
let admin: TestUser;
let subject: { type: string; id: string };
beforeAll(async () => {
  t = await startDocuments();
  admin = await setUpOrganization(t);
  subject = { type: 'customer', id: (await createCompany(admin.agent)).id };
});
afterAll(() => t.close());

const throwAway = async ({ id, version }: { id: string; version: number }): Promise<void> => {
  await admin.agent.delete(`/api/v1/files/${id}`).set('if-match', `"${version}"`).expect(204);
};
const longAgo = () => t.sql(`update file set deleted_at = now() - interval '10 years' where deleted_at is not null`);

describe('the bin of files', () => {
  // Small letters are made by different rules in JavaScript and PostgreSQL.
  it.each(['ΛΟΓΟΣ.txt', 'İSTANBUL.txt', 'ＦＵＬＬ.txt', 'STRASSE.txt', 'ЁЖ.txt'])(
    'gives %s back beside the one that has taken its name',
    async (name) => {
      const first = await addFile(admin, subject, name, 'first');
      await throwAway(first);
      await addFile(admin, subject, name, 'second');
      const { status, body } = await admin.agent.post(`/api/v1/files/${first.id}/restore`);
      expect([status, body.name]).toEqual([200, name.replace('.txt', ' (2).txt')]);
    },
  );

  it('is emptied even when the file of a paper lies in it; that one stays', async () => {
    const deal = await createDeal(admin, { amount: { amount: '10.00', currency: 'EUR' } });
    const { body: templates } = await admin.agent.get('/api/v1/document-templates').expect(200);
    const wish = { templateId: templates.items[0].id, subjectType: 'deal', subjectId: deal.id };
    const { body: asked } = await admin.agent.post('/api/v1/documents').send(wish).expect(202);
    expect(await t.app.get(PaperMaker).make(asked.id)).toBe('made');
    const { body: paper } = await admin.agent.get(`/api/v1/documents/${asked.id}`).expect(200);
    const { body: file } = await admin.agent.get(`/api/v1/files/${paper.fileId}`).expect(200);
    await throwAway(file);
    const other = await addFile(admin, subject, 'goes.txt', 'goes');
    await throwAway(other);
    await longAgo();
    expect(await t.app.get(FilesSweep).emptyBin()).toBeGreaterThan(0);
    await admin.agent.get(`/api/v1/files/${other.id}`).expect(404);
    await admin.agent.post(`/api/v1/files/${file.id}/restore`).expect(200);
    await admin.agent.get(`/api/v1/documents/${asked.id}/content`).expect(200);
  });
});

describe('files at the same moment', () => {
  it('of one name become versions of one file, none is lost', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) => sendFile(admin, subject, 'twin.txt', `content ${index}`)),
    );
    expect(all.map(({ status }) => status)).toEqual(Array(8).fill(201));
    const { body } = await admin.agent.get(`/api/v1/files?filter[subjectId]=${subject.id}&filter[q]=twin`).expect(200);
    expect(body.items).toHaveLength(1);
    const { body: versions } = await admin.agent.get(`/api/v1/files/${body.items[0].id}/versions`).expect(200);
    expect(versions.items.map(({ revision }: { revision: number }) => revision)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('restored twice come back once, thrown away twice go once', async () => {
    const file = await addFile(admin, subject, 'back.txt', 'back');
    const away = () => admin.agent.delete(`/api/v1/files/${file.id}`).set('if-match', `"${file.version}"`);
    const gone = (await Promise.all([away(), away()])).map(({ status }) => status).toSorted();
    expect(gone).toEqual([204, 412]);
    const restored = await Promise.all([1, 2, 3].map(() => admin.agent.post(`/api/v1/files/${file.id}/restore`)));
    expect(restored.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(restored.map(({ body }) => body.name))).toEqual(new Set(['back.txt']));
    const [row] = await t.sql<{ n: number }>(
      `select count(*)::int as n from change where subject_type = 'file' and subject_id = $1 and operation = 'update'`,
      [file.id],
    );
    expect(row?.n).toBe(2);
  });

  it('does not hang on parts of records', async () => {
    const { contactPoints } = await createCompany(admin.agent, {
      contactPoints: [{ kind: 'phone', value: '+373 22 212 345' }],
    });
    const { status, body } = await sendFile(admin, { type: 'contactPoint', id: contactPoints[0]?.id ?? '' }, 'x', 'x');
    expect([status, body.errors[0].code]).toEqual([422, 'not_a_choice']);
  });
});
