import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  InvalidError,
  NotFoundError,
  PreconditionFailedError,
  UnitOfWork,
} from '@atrium/platform';
import type { PaperKind } from '../templates/kinds';
import type { NumberSeriesDto, UpdateNumberSeriesDto } from './series.dto';
import { formatPaperNumber, patternError, periodOf, previewNumber } from './series-pattern';
import { todayIn } from './today';

interface Series {
  id: string;
  kind: PaperKind;
  pattern: string;
  yearly: boolean;
  updatedAt: string;
  version: number;
}

/** A number that has been taken, and where it stands in its series. */
export interface TakenNumber {
  number: string;
  seriesId: string;
  period: number;
  count: number;
}

const COLUMNS = 'id, kind, pattern, yearly, updated_at as "updatedAt", version';

/** Numbers of papers: one series a kind, counted without gaps and twins. */
@Injectable()
export class NumberSeriesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly organization: Organization,
  ) {}

  async list(actor: Actor): Promise<NumberSeriesDto[]> {
    this.policy.require(actor, 'documents.read');
    const rows = await this.unitOfWork.query<Series>(`select ${COLUMNS} from number_series order by created_at, id`);
    const items: NumberSeriesDto[] = [];
    for (const row of rows) items.push(await this.shown(row));
    return items;
  }

  async update(actor: Actor, id: string, version: number, input: UpdateNumberSeriesDto): Promise<NumberSeriesDto> {
    this.policy.require(actor, 'templates.manage');
    return this.unitOfWork.run(actor, async () => {
      const before = await this.hold(id);
      if (before.version !== version) throw new PreconditionFailedError(await this.shown(before));
      const after = {
        ...before,
        ...(input.pattern === undefined ? {} : { pattern: input.pattern }),
        ...(input.yearly === undefined ? {} : { yearly: input.yearly }),
      };
      const error = patternError(after.pattern, after.yearly);
      if (error) throw new InvalidError([{ pointer: '/pattern', ...error }]);
      const day = await this.today();
      const reached = Math.max(await this.last(before, day), await this.last(after, day));
      if (input.next !== undefined && input.next <= reached)
        throw new ConflictError('number_given', 'Numbers go only upward: this one has been given already.', {
          last: reached,
        });
      await this.unitOfWork.execute(
        'update number_series set pattern = $2, yearly = $3, updated_at = now(), updated_by = $4, version = version + 1 where id = $1',
        [id, after.pattern, after.yearly, actor.userId],
      );
      // Whatever the series is counted by from now on, it goes on where it was.
      await this.raise(id, periodOf(after.yearly, day), input.next === undefined ? reached : input.next - 1);
      return this.shown(await this.hold(id));
    });
  }

  /**
   * Takes the next number. The counter stays locked until the surrounding transaction ends: whoever rolls back gives the number back, and
   * nobody can have taken a later one meanwhile. Call it last, when nothing but the making of the paper is left to do.
   */
  async take(kind: PaperKind, day: string): Promise<TakenNumber> {
    if (!this.unitOfWork.isOpen) throw new Error('A number is taken in the transaction that makes the paper.');
    const [series] = await this.unitOfWork.query<Series>(
      `select ${COLUMNS} from number_series where kind = $1 for share`,
      [kind],
    );
    if (!series) throw new NotFoundError('Number series');
    const period = periodOf(series.yearly, day);
    const [counter] = await this.unitOfWork.query<{ last: number }>(
      `insert into number_series_counter as c (series_id, period, last) values ($1, $2, 1)
       on conflict (series_id, period) do update set last = c.last + 1 returning last`,
      [series.id, period],
    );
    const count = counter?.last ?? 1;
    return { number: formatPaperNumber(series.pattern, count, day), seriesId: series.id, period, count };
  }

  /** How a number of this kind will look; nobody has it yet. */
  async preview(kind: PaperKind, day: string): Promise<string> {
    const [series] = await this.unitOfWork.query<Series>(`select ${COLUMNS} from number_series where kind = $1`, [
      kind,
    ]);
    return series ? previewNumber(series.pattern, day) : '';
  }

  private async shown(series: Series): Promise<NumberSeriesDto> {
    const day = await this.today();
    const last = await this.last(series, day);
    return { ...series, last, next: formatPaperNumber(series.pattern, last + 1, day) };
  }

  private async last({ id, yearly }: Series, day: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ last: number }>(
      'select last from number_series_counter where series_id = $1 and period = $2',
      [id, periodOf(yearly, day)],
    );
    return row?.last ?? 0;
  }

  private async raise(id: string, period: number, last: number): Promise<void> {
    if (last === 0) return;
    await this.unitOfWork.execute(
      `insert into number_series_counter as c (series_id, period, last) values ($1, $2, $3)
       on conflict (series_id, period) do update set last = greatest(c.last, excluded.last)`,
      [id, period, last],
    );
  }

  private async hold(id: string): Promise<Series> {
    const [row] = await this.unitOfWork.query<Series>(`select ${COLUMNS} from number_series where id = $1 for update`, [
      id,
    ]);
    if (!row) throw new NotFoundError('Number series');
    return row;
  }

  private async today(): Promise<string> {
    return todayIn((await this.organization.get()).timeZone);
  }
}
