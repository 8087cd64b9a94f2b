import type { Actor } from '../actor/actor';
import type { UnitOfWork } from '../database/unit-of-work';
import { AppError } from '../errors/app-error';
import type { BulkOutcome, BulkResultDto, BulkResultsDto } from './bulk.dto';

/** Does each row for itself inside one transaction: a row that is refused leaves nothing behind and does not hold up the others. */
export async function eachRow<Row>(
  unitOfWork: UnitOfWork,
  actor: Actor,
  rows: readonly Row[],
  write: (row: Row) => Promise<{ id: string; outcome: Exclude<BulkOutcome, 'refused'> }>,
): Promise<BulkResultsDto> {
  return unitOfWork.run(actor, async () => {
    const items: BulkResultDto[] = [];
    for (const [index, row] of rows.entries()) {
      try {
        const { id, outcome } = await unitOfWork.attempt(() => write(row));
        items.push({ index, outcome, id, problem: null });
      } catch (error) {
        items.push({ index, outcome: 'refused', id: null, problem: problemOf(error) });
      }
    }
    return { items, complete: items.every((item) => item.outcome !== 'refused') };
  });
}

/** Only what is the caller's own mistake becomes a result; anything else ends the request and rolls it back. */
function problemOf(error: unknown): BulkResultDto['problem'] {
  if (!(error instanceof AppError)) throw error;
  return {
    status: error.status,
    code: error.code,
    detail: error.detail,
    ...(error.extra.errors ? { errors: error.extra.errors } : {}),
  };
}
