import { Injectable } from '@nestjs/common';
import { Sweep, UnitOfWork } from '@atrium/platform';

const HOUR = 3_600_000;

/** Takes away what has run out: it no longer works anyway, and people's addresses are kept no longer than they are of use. */
@Injectable()
export class TidyWaysIn {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Sweep('identity.tidy', HOUR)
  async tidy(): Promise<void> {
    await this.unitOfWork.execute('delete from session where expires_at < now()');
    await this.unitOfWork.execute('delete from invitation where expires_at < now()');
    await this.unitOfWork.execute(`delete from sign_in where at < now() - interval '1 day'`);
  }
}
