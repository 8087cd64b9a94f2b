import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { systemActor, TooManyRequestsError, UnitOfWork } from '@atrium/platform';
import { waitSeconds } from './throttle-rule';

const WINDOW_MINUTES = 15;
const FAILURES_PER_ACCOUNT = 10;
const FAILURES_PER_IP = 50;

/**
 * Counts failed attempts by account and by address, in PostgreSQL, so that all processes count together. The account need not
 * exist: whether it does may not show. An attempt counts as failed from its beginning, so that many at once gain nothing.
 */
@Injectable()
export class SignInThrottle {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Notes the attempt, or throws TooManyRequestsError. @returns its id, for `succeeded`. */
  async begin(email: string, ip: string): Promise<number> {
    const account = createHash('sha256').update(email.toLowerCase()).digest();
    return this.unitOfWork.run(systemActor(), async () => {
      await this.unitOfWork.query(
        `select pg_advisory_xact_lock(hashtextextended('sign_in account ' || encode($1::bytea, 'hex'), 0))`,
        [account],
      );
      const [wait] = await this.unitOfWork.query<{ account: Date[] | null; ip: Date[] | null; now: Date }>(RECENT, [
        account,
        ip,
        WINDOW_MINUTES,
        FAILURES_PER_ACCOUNT,
        FAILURES_PER_IP,
      ]);
      const now = wait?.now ?? new Date();
      const seconds = Math.max(
        waitSeconds(wait?.account ?? [], FAILURES_PER_ACCOUNT, WINDOW_MINUTES, now),
        waitSeconds(wait?.ip ?? [], FAILURES_PER_IP, WINDOW_MINUTES, now),
      );
      if (seconds > 0) throw new TooManyRequestsError(seconds);
      const [row] = await this.unitOfWork.query<{ id: number }>(
        'insert into sign_in (account, ip) values ($1, $2) returning id',
        [account, ip],
      );
      return row?.id ?? 0;
    });
  }

  async succeeded(attempt: number): Promise<void> {
    await this.unitOfWork.execute('update sign_in set succeeded = true where id = $1', [attempt]);
  }
}

/** The latest failures of the account since its last success, and of the address; no more of them than decide. */
const RECENT = `
  select now() as now,
    (select array_agg(f.at order by f.at desc) from (
       select at from sign_in where account = $1 and not succeeded and at > now() - make_interval(mins => $3)
         and at > coalesce((select max(at) from sign_in where account = $1 and succeeded), '-infinity')
       order by at desc limit $4) f) as account,
    (select array_agg(f.at order by f.at desc) from (
       select at from sign_in where ip = $2::inet and not succeeded and at > now() - make_interval(mins => $3)
       order by at desc limit $5) f) as ip`;
