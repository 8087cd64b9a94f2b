import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { Actor } from '../actor/actor';
import { requestContext } from '../actor/request-context';
import { poolOf } from './data-source';

interface OpenWork {
  runner: QueryRunner;
  client: PoolClient;
  afterCommit: Array<() => void | Promise<void>>;
}

/** Told to PostgreSQL at the start of a transaction; the change triggers read it. */
const SET_ACTOR = {
  name: 'atrium_set_actor',
  text: `select set_config('atrium.actor_id', $1, true), set_config('atrium.actor_type', $2, true),
    set_config('atrium.source', $3, true), set_config('atrium.request_id', $4, true),
    set_config('atrium.batch_id', $5, true), set_config('atrium.api_key_id', $6, true)`,
};

/**
 * One transaction per command, ambient: services called inside `run` join it. Statements inside one unit run one after
 * another, so never `Promise.all` them.
 */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);
  private readonly storage = new AsyncLocalStorage<OpenWork>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Runs the work in the open transaction, or opens one in the name of the actor. Any error rolls everything back. */
  async run<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    if (this.storage.getStore()) return work();
    const runner = this.dataSource.createQueryRunner();
    const open: OpenWork = { runner, client: (await runner.connect()) as PoolClient, afterCommit: [] };
    let result: T;
    try {
      await runner.startTransaction();
      await this.introduce(open.client, actor);
      result = await this.storage.run(open, work);
      await runner.commitTransaction();
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
    await this.storage.exit(() => this.runCallbacks(open.afterCommit));
    return result;
  }

  /**
   * Runs a part of the open transaction that may fail alone: on error only this part is undone (a savepoint).
   * Must be called inside `run`.
   */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    const { client } = this.required();
    await client.query('savepoint attempt');
    try {
      const result = await work();
      await client.query('release savepoint attempt');
      return result;
    } catch (error) {
      await client.query('rollback to savepoint attempt');
      await client.query('release savepoint attempt');
      throw error;
    }
  }

  /** The ambient transaction's entity manager, or the plain one. */
  get manager(): EntityManager {
    return this.storage.getStore()?.runner.manager ?? this.dataSource.manager;
  }

  /** Whether a transaction is open around the caller. */
  get isOpen(): boolean {
    return this.storage.getStore() !== undefined;
  }

  /** Runs SQL in the ambient transaction, or on the pool, and answers its rows. */
  async query<R = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<R[]> {
    return (await this.send({ text: sql, values: params })).rows as R[];
  }

  /** Runs SQL and answers how many rows it touched. */
  async execute(sql: string, params: unknown[] = []): Promise<number> {
    return (await this.send({ text: sql, values: params })).rowCount ?? 0;
  }

  /** A named prepared statement, for hot paths. The same name must always carry the same SQL. */
  async prepared<R = Record<string, unknown>>(name: string, sql: string, params: unknown[] = []): Promise<R[]> {
    return (await this.send({ name, text: sql, values: params })).rows as R[];
  }

  /** Calls back once the transaction has committed (at once when none is open). Failures are logged, never thrown. */
  afterCommit(callback: () => void | Promise<void>): void {
    const open = this.storage.getStore();
    if (open) open.afterCommit.push(callback);
    else void this.runCallbacks([callback]);
  }

  private send(query: QueryConfig): Promise<QueryResult> {
    const open = this.storage.getStore();
    return open ? open.client.query(query) : poolOf(this.dataSource).query(query);
  }

  private required(): OpenWork {
    const open = this.storage.getStore();
    if (!open) throw new Error('This must run inside unitOfWork.run().');
    return open;
  }

  private async introduce(client: PoolClient, actor: Actor): Promise<void> {
    await client.query({
      ...SET_ACTOR,
      values: [
        actor.userId ?? '',
        actor.type,
        actor.source,
        requestContext.current()?.requestId ?? '',
        actor.batchId ?? '',
        actor.apiKeyId ?? '',
      ],
    });
  }

  private async runCallbacks(callbacks: OpenWork['afterCommit']): Promise<void> {
    for (const callback of callbacks) {
      try {
        await callback();
      } catch (error) {
        this.logger.error({ err: error }, 'A step after commit failed');
      }
    }
  }
}
