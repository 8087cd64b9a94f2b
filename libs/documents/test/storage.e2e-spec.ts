import { readdir, utimes, writeFile } from 'node:fs/promises';
import { actorOf, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { Actor } from '@atrium/platform';
import type { TestApp } from '@atrium/platform/testing';
import { insertCustomer } from '@atrium/sales/testing';
import { Files } from '../src';
import { FilesSweep } from '../src/files/files-sweep';
import { contentKey, ContentStore } from '../src/storage/content-store';
import { Contents } from '../src/storage/contents';
import { addFile, bytes } from '../src/testing';
import { startDocuments } from './app';
import { type FakeS3, startFakeS3 } from './fake-s3';

/** The same on a disk and on S3. */
describe.each(['disk', 's3'] as const)('content on %s', (kind) => {
  let test: TestApp;
  let s3: FakeS3 | null = null;
  let admin: TestUser;
  let actor: Actor;
  let subject: { type: string; id: string };

  beforeAll(async () => {
    s3 = kind === 's3' ? await startFakeS3('atrium-files') : null;
    test = await startDocuments(
      s3
        ? {
            FILES_S3_ENDPOINT: s3.url,
            FILES_S3_BUCKET: 'atrium-files',
            FILES_S3_KEY: 'key',
            FILES_S3_SECRET: 'secret',
            FILES_S3_PREFIX: 'house/a',
          }
        : {},
    );
    admin = await setUpOrganization(test);
    actor = await actorOf(test, admin);
    subject = { type: 'customer', id: await insertCustomer(test, 'Somebody', admin) };
  });

  afterAll(async () => {
    await s3?.close();
    await test.close();
  });

  const objects = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const key of test.app.get(ContentStore).keys('content')) found.push(key);
    return found.sort();
  };
  const rows = async () =>
    (await test.sql<{ sha256: string }>('select sha256 from stored_content'))
      .map(({ sha256 }) => contentKey(sha256))
      .sort();
  const remove = async (id: string) => test.sql('delete from file where id = $1', [id]);

  it('comes in and out, whole and in part', async () => {
    const file = await addFile(admin, subject, 'digits.txt', '0123456789');
    expect(
      (await admin.agent.get(`/api/v1/files/${file.id}/content`).buffer(true).parse(bytes).expect(200)).body.toString(),
    ).toBe('0123456789');
    const part = await admin.agent
      .get(`/api/v1/files/${file.id}/content`)
      .set('range', 'bytes=3-5')
      .buffer(true)
      .parse(bytes)
      .expect(206);
    expect(part.body.toString()).toBe('345');
    expect(await objects()).toEqual([contentKey(file.sha256)]);
    if (s3) expect([...s3.objects.keys()]).toEqual([`house/a/${contentKey(file.sha256)}`]);
  });

  it('is stored once when ten send the same at once', async () => {
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, index) => addFile(admin, subject, `copy ${index}.txt`, 'the same for all')),
    );
    expect(new Set(sent.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await test.sql('select 1 from stored_content where sha256 = $1', [sent[0]?.sha256])).toHaveLength(1);
    expect((await test.app.get(Files).read(actor, sent[9]?.id ?? '')).content.toString()).toBe('the same for all');
  });

  it('becomes versions, not lost files, when ten send the same name at once', async () => {
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, index) => addFile(admin, subject, 'contended.txt', `version ${index}`)),
    );
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    const { body } = await admin.agent.get(`/api/v1/files/${sent[0]?.id}/versions`).expect(200);
    expect(body.items.map(({ revision }: { revision: number }) => revision)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('stays while something points at it or pointed at it lately, and then goes with its previews', async () => {
    const contents = test.app.get(Contents);
    const file = await addFile(admin, subject, 'gone.txt', 'soon gone');
    await contents.sweep(0);
    expect(await objects()).toContain(contentKey(file.sha256));
    await remove(file.id);
    await contents.sweep();
    expect(await objects()).toContain(contentKey(file.sha256));
    await contents.sweep(0);
    expect(await objects()).not.toContain(contentKey(file.sha256));
    expect(await objects()).toEqual(await rows());
  });

  it('is never missing below a file, however often it is deleted, swept and sent again', async () => {
    const files = test.app.get(Files);
    const contents = test.app.get(Contents);
    const race = { on: true };
    const sweeping = (async () => {
      let removed = 0;
      while (race.on) {
        removed += await contents.sweep(0);
        await new Promise((resolve) => setImmediate(resolve));
      }
      return removed;
    })();
    const send = async (sender: number) => {
      for (let round = 0; round < 8; round += 1) {
        const file = await addFile(admin, subject, `race ${sender}.txt`, `content ${round % 2}`);
        expect((await files.read(actor, file.id)).content.toString()).toBe(`content ${round % 2}`);
        await remove(file.id);
      }
    };
    await Promise.all([0, 1, 2].map(send));
    race.on = false;
    expect(await sweeping).toBeGreaterThan(0);
    const kept = await addFile(admin, subject, 'race end.txt', 'content 0');
    await contents.sweep(0);
    expect((await files.read(actor, kept.id)).content.toString()).toBe('content 0');
    expect(await objects()).toEqual(await rows());
  });

  it('has no content without a row when the transaction around is rolled back', async () => {
    const files = test.app.get(Files);
    await expect(
      test.unitOfWork.run(actor, async () => {
        await files.attach(actor, { subject, name: 'rolled back.txt', content: Buffer.from('rolled back') });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await objects()).toEqual(await rows());
    await test.app.get(Contents).sweep(0);
    expect(await objects()).toEqual(await rows());
    expect(await test.sql(`select 1 from file where name = 'rolled back.txt'`)).toEqual([]);
  });

  it('writes no row when the store does not take it', async () => {
    const store = test.app.get(ContentStore);
    const put = jest.spyOn(store, 'put').mockRejectedValue(new Error('disk full'));
    const { status } = await admin.agent
      .post('/api/v1/files')
      .field('subjectType', subject.type)
      .field('subjectId', subject.id)
      .attach('file', Buffer.from('not taken'), 'not taken.txt');
    put.mockRestore();
    expect(status).toBe(500);
    expect(await test.sql(`select 1 from file where name = 'not taken.txt'`)).toEqual([]);
    expect(await readdir(`${test.config.files.folder}/incoming`)).toEqual([]);
  });

  it('empties the bin after its days, and what broke off after one', async () => {
    const old = await addFile(admin, subject, 'old.txt', 'old');
    const fresh = await addFile(admin, subject, 'fresh.txt', 'fresh');
    await test.sql(`update file set deleted_at = now() - interval '31 days' where id = $1`, [old.id]);
    await test.sql(`update file set deleted_at = now() - interval '29 days' where id = $1`, [fresh.id]);
    await test.sql(`update stored_content set touched_at = now() - interval '40 days'`);
    const left = `${test.config.files.folder}/incoming/left-behind`;
    await writeFile(left, 'half');
    await utimes(left, 1, 1);
    await test.app.get(FilesSweep).run();
    expect(
      (await test.sql<{ name: string }>('select name from file where deleted_at is not null')).map(({ name }) => name),
    ).toEqual(['fresh.txt']);
    expect(await readdir(`${test.config.files.folder}/incoming`)).toEqual([]);
    // A backup of the files that is taken after that of the database still has what the database knows.
    expect(await objects()).toContain(contentKey(old.sha256));
  });
});
