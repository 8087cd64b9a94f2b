import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  InvalidError,
  Jobs,
  NotFoundError,
  PreconditionFailedError,
  UnitOfWork,
} from '@atrium/platform';
import { RecordTypes } from '@atrium/records';
import { Deals } from '@atrium/sales';
import type { BulkPapersDto, PaperBatchDto } from '../papers/paper.dto';
import { PapersService } from '../papers/papers.service';
import { runBatch } from './jobs';
import { sumErrors } from './paper-sums';

const MOST_DEALS = 1_000;

const BATCH = `
select b.id, b.state, b.kind, b.template_id as "templateId", b.total, b.created_at as "createdAt", b.finished_at as "finishedAt", b.version,
  (count(*) filter (where d.state = 'made'))::int as made, (count(*) filter (where d.state = 'failed'))::int as failed,
  (count(*) filter (where d.state = 'queued'))::int as queued
from document_batch b left join document d on d.batch_id = b.id
where b.id = $1::uuid and ($2::uuid is null or b.created_by = $2::uuid) group by b.id`;

/** Papers for many deals at once. What is asked for is written down at once; a job makes one after another. */
@Injectable()
export class PaperBatches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly types: RecordTypes,
    private readonly deals: Deals,
    private readonly papers: PapersService,
    private readonly jobs: Jobs,
  ) {}

  async create(actor: Actor, input: BulkPapersDto): Promise<PaperBatchDto> {
    this.policy.require(actor, 'documents.write');
    const errors = sumErrors([], input.discountPercent);
    if (errors.length) throw new InvalidError(errors);
    const template = await this.papers.usable(input.templateId);
    const ids = await this.chosen(actor, input);
    return this.unitOfWork.run(actor, async () => {
      const [batch] = await this.unitOfWork.query<{ id: string }>(
        'insert into document_batch (template_id, kind, total, created_by, updated_by) values ($1, $2, $3, $4, $4) returning id',
        [template.templateId, template.kind, ids.length, actor.userId],
      );
      const id = batch?.id ?? '';
      await this.unitOfWork.execute(QUEUE, [
        id,
        ids,
        template.kind,
        template.templateId,
        input.language ?? template.language,
        template.format,
        JSON.stringify(input.discountPercent ? { discountPercent: input.discountPercent } : {}),
        actor.userId,
        actor.apiKeyId ?? null,
      ]);
      this.jobs.enqueue(runBatch, { batchId: id }, { key: id });
      return this.get(actor, id);
    });
  }

  /** A batch is its author's; those who manage templates see all. */
  async get(actor: Actor, id: string): Promise<PaperBatchDto> {
    this.policy.require(actor, 'documents.read');
    const wide = this.policy.scope(actor, 'templates.manage') === 'all';
    const [row] = await this.unitOfWork.query<PaperBatchDto>(BATCH, [
      id,
      wide ? null : (actor.userId ?? '00000000-0000-0000-0000-000000000000'),
    ]);
    if (!row) throw new NotFoundError('Batch');
    return row;
  }

  /** What has been made stays; what waits is not made. */
  async cancel(actor: Actor, id: string, version: number): Promise<PaperBatchDto> {
    this.policy.require(actor, 'documents.write');
    return this.unitOfWork.run(actor, async () => {
      const before = await this.get(actor, id);
      if (before.state !== 'running') throw new ConflictError('not_running', 'This batch has ended already.');
      const changed = await this.unitOfWork.execute(
        `update document_batch set state = 'cancelled', finished_at = now(), updated_at = now(), updated_by = $3, version = version + 1
         where id = $1::uuid and version = $2 and state = 'running'`,
        [id, version, actor.userId],
      );
      if (!changed) throw new PreconditionFailedError(await this.get(actor, id));
      await this.unitOfWork.execute(
        `update document set state = 'cancelled', updated_at = now(), updated_by = $2, version = version + 1 where batch_id = $1::uuid and state = 'queued'`,
        [id, actor.userId],
      );
      return this.get(actor, id);
    });
  }

  /** The deals that were named or that the filter finds, all of which must be open to change. */
  private async chosen(actor: Actor, input: BulkPapersDto): Promise<string[]> {
    const ids = input.dealIds
      ? [...new Set(input.dealIds.map((id) => id.toLowerCase()))]
      : await this.found(actor, input.filter ?? {});
    const pointer = input.dealIds ? '/dealIds' : '/filter';
    if (!ids.length) throw new InvalidError([{ pointer, code: 'required', detail: 'No deal was chosen.' }]);
    if (ids.length > MOST_DEALS)
      throw new InvalidError([
        { pointer, code: 'too_many', detail: `At most ${MOST_DEALS} at a time.`, params: { max: MOST_DEALS } },
      ]);
    const visible = await this.types.reachable(actor, 'deal', ids);
    const writable = await this.types.reachable(actor, 'deal', ids, 'deals.write');
    const refused = ids.flatMap((id, index) =>
      writable.has(id)
        ? []
        : [
            visible.has(id)
              ? {
                  pointer: input.dealIds ? `/dealIds/${index}` : pointer,
                  code: 'not_allowed',
                  detail: 'You may not change this deal.',
                }
              : {
                  pointer: input.dealIds ? `/dealIds/${index}` : pointer,
                  code: 'unknown_reference',
                  detail: 'There is no such deal.',
                },
          ],
    );
    if (refused.length) throw new InvalidError(refused.slice(0, 50));
    return ids;
  }

  private async found(actor: Actor, filter: Record<string, unknown>): Promise<string[]> {
    const query: Record<string, unknown> = { limit: '200', total: 'false' };
    for (const [name, value] of Object.entries(filter)) {
      const [field, operator] = /^(\w+)\[(\w+)\]$/.exec(name)?.slice(1) ?? [name];
      query[operator ? `filter[${field}][${operator}]` : `filter[${field}]`] = String(value);
    }
    const ids: string[] = [];
    for (let cursor: string | null = null; ids.length <= MOST_DEALS;) {
      const page = JSON.parse(await this.deals.list(actor, { ...query, ...(cursor ? { cursor } : {}) })) as {
        items: { id: string }[];
        nextCursor: string | null;
      };
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    return ids;
  }
}

/** One statement, however many: the papers are looked at one by one when they are made. */
const QUEUE = `
insert into document (kind, title, subject_type, subject_id, customer_id, deal_id, template_id, language, format, input, amount, currency,
  batch_id, request_user_id, request_key_id, created_by, updated_by)
select $3, left(d.name, 300), 'deal', d.id, d.customer_id, d.id, $4::uuid, $5, $6, $7::jsonb, d.amount, d.currency, $1::uuid, $8::uuid, $9::uuid, $8::uuid, $8::uuid
from unnest($2::uuid[]) with ordinality as chosen(id, place) join deal d on d.id = chosen.id order by chosen.place`;
