import { Body, Controller, Get, Injectable, Module, Patch, Post, Query } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import request from 'supertest';
import {
  type Actor,
  ALWAYS,
  defineList,
  IfMatch,
  IntField,
  JsonText,
  ListEngine,
  parseListQuery,
  systemActor,
  TextField,
  trackChanges,
  UnitOfWork,
} from '@atrium/platform';
import { dataSourceOptions } from '../src/database/data-source';
import { startTestApp, type TestApp } from '../src/testing';

const user = '0190a0b0-0000-7000-8000-0000000000aa';
const actor: Actor = systemActor('api', { type: 'user', userId: user });

class ThingDto {
  @TextField({ max: 50 }) name: string;
  @IntField({ optional: true, nullable: true, max: 100 }) size?: number | null;
}

const list = defineList({
  name: 'things',
  from: 'thing t',
  id: 't.id',
  alias: 't',
  columns: 't.*',
  defaultSort: 'name',
  fields: {
    name: { sql: 't.name', type: 'text', sortable: true },
    size: { sql: 't.size', type: 'number', sortable: true, nullable: true },
  },
  item: `json_build_object('id', t.id, 'name', t.name, 'size', t.size)`,
});

@Controller('v1/things')
class ThingsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
  ) {}

  @Post()
  create(@Body() dto: ThingDto): Promise<unknown> {
    return this.unitOfWork.run(actor, async () => {
      const [row] = await this.unitOfWork.query('insert into thing (name, size) values ($1, $2) returning id', [
        dto.name,
        dto.size ?? null,
      ]);
      if (dto.name === 'explode') throw new Error('secret inside');
      return row;
    });
  }

  @Patch()
  patch(@IfMatch() version: number): { version: number } {
    return { version };
  }

  @Get()
  @JsonText()
  page(@Query() query: Record<string, unknown>): Promise<string> {
    return this.lists.page(list, parseListQuery(query, list, actor), ALWAYS);
  }
}

@Injectable()
class Introduce implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    context.switchToHttp().getRequest<{ actor: Actor }>().actor = actor;
    return true;
  }
}

@Module({ controllers: [ThingsController], providers: [{ provide: APP_GUARD, useClass: Introduce }] })
class ThingsModule {}

let t: TestApp;

beforeAll(async () => {
  t = await startTestApp([ThingsModule]);
  const owner = await new DataSource(dataSourceOptions(t.database.url, 2)).initialize();
  const runner = owner.createQueryRunner();
  await runner.query(
    `create table thing (id uuid primary key default uuid_v7(), name text not null, size int, price numeric(12,2), extra jsonb, updated_at timestamptz default now())`,
  );
  await trackChanges(runner, { table: 'thing', subjectType: 'thing' });
  await runner.release();
  await owner.destroy();
});
afterAll(() => t.close());
beforeEach(() => t.sql('delete from thing'));

describe('change log', () => {
  const changesSince = (seq: number) =>
    t.sql<{
      operation: string;
      subject_id: string;
      actor_id: string | null;
      source: string;
      before: unknown;
      after: unknown;
    }>('select operation, subject_id, actor_id, source, before, after from change where seq > $1 order by seq', [seq]);
  const lastSeq = async () =>
    (await t.sql<{ n: number }>('select coalesce(max(seq), 0)::bigint n from change'))[0]?.n ?? 0;

  it('says who, from where, and which fields before and after', async () => {
    const from = await lastSeq();
    await t.unitOfWork.run(actor, async () => {
      await t.unitOfWork.query(`insert into thing (name, price, extra) values ('a', '1.50', '{"k":null}')`);
      await t.unitOfWork.query(`update thing set price = '2.50', updated_at = now()`);
      await t.unitOfWork.query(`update thing set updated_at = now()`);
    });
    await t.sql('delete from thing');
    const changes = await changesSince(from);
    expect(changes.map(({ operation, before, after }) => ({ operation, before, after }))).toEqual([
      { operation: 'insert', before: null, after: { name: 'a', price: 1.5, extra: { k: null } } },
      { operation: 'update', before: { price: 1.5 }, after: { price: 2.5 } },
      {
        operation: 'delete',
        before: { name: 'a', price: 2.5, extra: { k: null }, $row: { updated_at: expect.any(String) } },
        after: null,
      },
    ]);
    expect(changes.map(({ actor_id, source }) => [actor_id, source])).toEqual([
      [user, 'api'],
      [user, 'api'],
      [null, 'sql'],
    ]);
  });

  it('has exactly one row per changed record after 1,000 mixed writes by 20 clients, none for what was rolled back', async () => {
    const from = await lastSeq();
    let expected = 0;
    const client = async (n: number): Promise<void> => {
      for (let step = 0; step < 50; step++) {
        const rows = 1 + ((n * 7 + step) % 5);
        const fails = step % 7 === 0;
        const work = t.unitOfWork.run(actor, async () => {
          await t.unitOfWork.query(
            `insert into thing (name, size) select 'c' || $1 || '-' || g, g from generate_series(1, $2::int) g`,
            [`${n}-${step}`, rows],
          );
          if (step % 3 === 0)
            await t.unitOfWork.query(`update thing set size = size + 100 where name like 'c' || $1 || '-%'`, [
              `${n}-${step}`,
            ]);
          if (step % 5 === 0)
            await t.unitOfWork.query(`delete from thing where name like 'c' || $1 || '-%'`, [`${n}-${step}`]);
          if (fails) throw new Error('rolled back');
        });
        await work.catch((error: Error) => expect(error.message).toBe('rolled back'));
        if (!fails) expected += rows * (1 + (step % 3 === 0 ? 1 : 0) + (step % 5 === 0 ? 1 : 0));
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, n) => client(n)));
    expect(expected).toBeGreaterThan(1_000);
    expect(await changesSince(from)).toHaveLength(expected);
  });

  it('cannot be bypassed by truncate', async () => {
    await expect(t.sql('truncate thing')).rejects.toThrow(/keeps a change log/);
  });
});

describe('unit of work', () => {
  it('joins the open transaction and rolls everything back together', async () => {
    const attempt = t.unitOfWork.run(actor, async () => {
      await t.unitOfWork.run(actor, () => t.unitOfWork.query(`insert into thing (name) values ('inner')`));
      throw new Error('outer fails');
    });
    await expect(attempt).rejects.toThrow('outer fails');
    expect(await t.sql('select 1 from thing')).toHaveLength(0);
  });

  it('calls back only after commit', async () => {
    const seen: string[] = [];
    await t.unitOfWork.run(actor, async () => {
      t.unitOfWork.afterCommit(() => void seen.push('done'));
      expect(seen).toEqual([]);
    });
    await t.unitOfWork
      .run(actor, async () => {
        t.unitOfWork.afterCommit(() => void seen.push('never'));
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(seen).toEqual(['done']);
  });

  it('undoes only the failed part of an attempt', async () => {
    await t.unitOfWork.run(actor, async () => {
      await t.unitOfWork.query(`insert into thing (name) values ('kept')`);
      await t.unitOfWork
        .attempt(() => t.unitOfWork.query(`insert into thing (name) values (null)`))
        .catch(() => undefined);
    });
    expect(await t.sql('select name from thing')).toEqual([{ name: 'kept' }]);
  });
});

describe('lists', () => {
  it('walks every row once in both directions, empty values last', async () => {
    await t.sql(
      `insert into thing (name, size) select 'n' || g, case when g % 3 = 0 then null else g / 4 end from generate_series(1, 57) g`,
    );
    for (const sort of ['name', '-name', 'size', '-size']) {
      const seen: Array<{ id: string; size: number | null }> = [];
      let cursor = '';
      do {
        const { body } = await request(t.server)
          .get('/api/v1/things')
          .query({ sort, limit: 10, ...(cursor ? { cursor } : {}) })
          .expect(200);
        expect(body.total).toEqual({ value: 57, exact: true });
        seen.push(...body.items);
        cursor = body.nextCursor ?? '';
      } while (cursor);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(57);
      if (sort.endsWith('size')) expect(seen.slice(-19).every(({ size }) => size === null)).toBe(true);
    }
  });

  it('counts up to the cap and says when there is more', async () => {
    await t.sql(`insert into thing (name) select 'n' || g from generate_series(1, 10001) g`);
    const { body } = await request(t.server).get('/api/v1/things?limit=1').expect(200);
    expect(body.total).toEqual({ value: 10_000, exact: false });
    const without = await request(t.server).get('/api/v1/things?limit=1&total=false').expect(200);
    expect(without.body.total).toBeNull();
  });
});

describe('http', () => {
  it('answers bad input with pointers and codes, and unknown fields too', async () => {
    const { body } = await request(t.server)
      .post('/api/v1/things')
      .send({ name: ' \t', size: 101, hack: 1 })
      .expect(422);
    expect(body).toMatchObject({ code: 'invalid', status: 422, type: 'urn:atrium:problem:invalid' });
    expect(
      body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]).toSorted(),
    ).toEqual([
      ['/hack', 'unknown_field'],
      ['/name', 'required'],
      ['/size', 'too_large'],
    ]);
    expect(body.requestId).toMatch(/^[\w-]{36}$/);
  });

  it('says nothing of its inside when it fails, and keeps nothing half-written', async () => {
    const answer = await request(t.server).post('/api/v1/things').send({ name: 'explode' }).expect(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(JSON.stringify(answer.body)).not.toContain('secret inside');
    expect(await t.sql('select 1 from thing')).toHaveLength(0);
  });

  it('does not fall over broken JSON, odd types and unknown addresses', async () => {
    await request(t.server).post('/api/v1/things').set('content-type', 'application/json').send('{"name":').expect(400);
    await request(t.server).post('/api/v1/things').set('content-type', 'text/csv').send('a,b').expect(415);
    const missing = await request(t.server).get('/api/v1/nothing').expect(404);
    expect(missing.body.code).toBe('not_found');
  });

  it('wants the version of what is changed', async () => {
    expect((await request(t.server).patch('/api/v1/things').expect(428)).body.code).toBe('version_required');
    await request(t.server).patch('/api/v1/things').set('if-match', 'soon').expect(400);
    expect((await request(t.server).patch('/api/v1/things').set('if-match', 'W/"7"').expect(200)).body).toEqual({
      version: 7,
    });
  });

  it('does a request with an Idempotency-Key once, also when it comes ten times at once', async () => {
    const send = () => request(t.server).post('/api/v1/things').set('idempotency-key', 'k-1').send({ name: 'once' });
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await t.sql('select 1 from thing')).toHaveLength(1);
    const other = await request(t.server)
      .post('/api/v1/things')
      .set('idempotency-key', 'k-1')
      .send({ name: 'other' })
      .expect(409);
    expect(other.body.code).toBe('idempotency_key_reused');
  });

  it('keeps an Idempotency-Key free when the request failed', async () => {
    await request(t.server).post('/api/v1/things').set('idempotency-key', 'k-2').send({ name: 'explode' }).expect(500);
    await request(t.server).post('/api/v1/things').set('idempotency-key', 'k-2').send({ name: 'fine' }).expect(201);
  });

  it('tells its health, and refuses to serve a schema that is not its own', async () => {
    const fine = await request(t.server).get('/api/health').expect(200);
    expect(fine.body).toMatchObject({ status: 'degraded', database: 'ok', redis: 'ok', schema: { state: 'ok' } });
    const other = await startTestApp([ThingsModule], { database: t.database, migrations: ['Future1900000000000'] });
    const sick = await request(other.server).get('/api/health').expect(503);
    expect(sick.body).toMatchObject({
      status: 'unavailable',
      schema: { state: 'behind', missing: ['Future1900000000000'] },
    });
    expect((await request(other.server).get('/api/v1/things').expect(503)).body.code).toBe('schema_mismatch');
    await other.app.close();
  });

  it('serves metrics only to this machine, and the API document with schemas', async () => {
    await request(t.server).get('/api/metrics').set('x-forwarded-for', '203.0.113.9').expect(404);
    expect((await request(t.server).get('/api/metrics').expect(200)).text).toContain(
      'atrium_http_request_duration_seconds',
    );
    const { body } = await request(t.server).get('/api/openapi.json').expect(200);
    expect(Object.keys(body.components.schemas.ThingDto.properties)).toEqual(['name', 'size']);
    expect(body.components.schemas.ThingDto.required).toEqual(['name']);
  });
});
