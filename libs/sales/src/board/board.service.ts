import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, encodeCursor, ListEngine, NotFoundError, parseListQuery, UnitOfWork } from '@atrium/platform';
import { BOARD_DEALS } from '../deals/deal-list';
import { DealReach } from '../deals/deal-reach';
import { boardStatement, type ColumnRow } from './board-statement';

/** The open deals of a pipeline, stage by stage. */
@Injectable()
export class BoardService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly reach: DealReach,
  ) {}

  /** JSON text: every column with its count, its sums and its first page. Takes the filters of the deals list. */
  async board(actor: Actor, pipelineId: string, raw: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, 'deals.read');
    const query = parseListQuery(raw, BOARD_DEALS, actor);
    const { sql, params } = boardStatement(pipelineId, query, this.reach.list(actor, raw), this.reach.bindings(actor));
    const rows = query.prepared
      ? await this.unitOfWork.prepared<ColumnRow>(
          `board_${createHash('sha1').update(sql).digest('hex').slice(0, 16)}`,
          sql,
          params,
        )
      : await this.unitOfWork.query<ColumnRow>(sql, params);
    if (!rows.length) throw new NotFoundError('Pipeline');
    const columns = rows.map((row) => {
      const next =
        row.more && row.last_id ? `"${encodeCursor(query.sort, { value: row.last_value, id: row.last_id })}"` : 'null';
      return `{"stageId":"${row.stageId}","count":${row.count},"sums":${row.sums},"weighted":${row.weighted},"items":${row.items ?? '[]'},"nextCursor":${next}}`;
    });
    return `{"pipelineId":"${pipelineId}","columns":[${columns.join(',')}]}`;
  }

  /** JSON text of a page of one column, as any list; also of a won or lost stage. */
  column(actor: Actor, pipelineId: string, stageId: string, raw: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, 'deals.read');
    const query = parseListQuery(raw, BOARD_DEALS, actor);
    const scope = this.reach.list(actor, raw);
    const here = {
      sql: `d.stage_id = $$::uuid and d.pipeline_id = $$::uuid and ${scope.sql}`,
      params: [stageId, pipelineId, ...scope.params],
    };
    return this.lists.page(BOARD_DEALS, query, here, this.reach.bindings(actor));
  }
}
