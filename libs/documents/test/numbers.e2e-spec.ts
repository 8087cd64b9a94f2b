import { setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { AppError, systemActor } from '@atrium/platform';
import type { TestApp } from '@atrium/platform/testing';
import { createDeal } from '@atrium/sales/testing';
import { PaperMaker } from '../src/generation/paper-maker';
import { NumberSeriesService } from '../src/numbers/series.service';
import { Printer } from '../src/generation/printer';
import { startDocuments } from './app';

const MAKERS = 50;
const PAPERS = 80;

/** Deterministic: the same failures in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('numbers under many makers', () => {
  let test: TestApp;
  let admin: TestUser;

  beforeAll(async () => {
    test = await startDocuments();
    admin = await setUpOrganization(test);
  });
  afterAll(() => test.close());

  it(`gives ${MAKERS} transactions at once 1…N, though many roll back after they have taken one`, async () => {
    await test.sql('create table taken (number text not null, count int not null)');
    const series = test.app.get(NumberSeriesService);
    const random = chance(11);
    const outcomes = await Promise.allSettled(
      Array.from({ length: MAKERS * 6 }, () =>
        test.unitOfWork.run(systemActor('job'), async () => {
          const { number, count } = await series.take('act', '2026-11-25');
          await test.unitOfWork.execute('insert into taken values ($1, $2)', [number, count]);
          const luck = random();
          await test.unitOfWork.query('select pg_sleep($1)', [luck / 200]);
          if (luck < 0.5) throw new Error('Rolled back.');
        }),
      ),
    );
    const kept = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(kept).toBeGreaterThan(MAKERS * 2);
    expect(kept).toBeLessThan(MAKERS * 4);
    const rows = await test.sql<{ number: string; count: number }>('select number, count from taken order by count');
    expect(rows.map(({ count }) => count)).toEqual(Array.from({ length: kept }, (_, index) => index + 1));
    expect(new Set(rows.map(({ number }) => number)).size).toBe(kept);
    expect(rows.at(-1)?.number).toBe(`A-2026-${String(kept).padStart(4, '0')}`);
  });

  it(`leaves neither gap nor twin with ${MAKERS} at once, half of whom fail`, async () => {
    const deal = await createDeal(admin, { name: 'Busy', amount: { amount: '10', currency: 'EUR' } });
    const { body } = await admin.agent.get('/api/v1/document-templates?filter[kind]=quote').expect(200);
    const ask = { templateId: body.items[0].id, subjectType: 'deal', subjectId: deal.id };
    const ids: string[] = [];
    for (let index = 0; index < PAPERS; index += 1)
      ids.push((await admin.agent.post('/api/v1/documents').send(ask).expect(202)).body.id);

    const random = chance(7);
    const print = jest.spyOn(test.app.get(Printer), 'print').mockImplementation(async () => {
      const luck = random();
      await new Promise((resolve) => setTimeout(resolve, luck * 8));
      if (luck < 0.4) throw new Error('The printer is on fire.');
      if (luck < 0.5) throw new AppError(422, 'no_paper', 'There is no paper.');
      return { bytes: Buffer.from(`%PDF-1.4 ${luck}`), mime: 'application/pdf', extension: 'pdf' };
    });
    const maker = test.app.get(PaperMaker);
    const waiting = [...ids, ...ids];
    await Promise.all(
      Array.from({ length: MAKERS }, async () => {
        for (let id = waiting.pop(); id; id = waiting.pop())
          for (let attempt = 0; attempt < 5; attempt += 1)
            if (
              await maker.make(id).then(
                () => true,
                () => false,
              )
            )
              break;
      }),
    );
    print.mockRestore();

    const rows = await test.sql<{ state: string; number: string | null; count: number | null; versions: number }>(
      `select d.state, d.number, d.series_count as count, (select count(*)::int from document_version v where v.document_id = d.id) as versions
       from document d order by d.series_count nulls last`,
    );
    const made = rows.filter(({ state }) => state === 'made');
    const failed = rows.filter(({ state }) => state === 'failed');
    expect(made.length + failed.length).toBe(PAPERS);
    expect(made.length).toBeGreaterThan(PAPERS / 2);
    expect(failed.length).toBeGreaterThan(5);
    expect(made.map(({ count }) => count)).toEqual(made.map((_, index) => index + 1));
    expect(new Set(made.map(({ number }) => number)).size).toBe(made.length);
    expect(made.every(({ versions }) => versions === 1)).toBe(true);
    expect(failed.every(({ number, versions }) => number === null && versions === 0)).toBe(true);
    const { body: series } = await admin.agent.get('/api/v1/number-series').expect(200);
    expect(series.items.find(({ kind }: { kind: string }) => kind === 'quote').last).toBe(made.length);
  });
});
