import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { Sweep } from './job';

/** Throws away what has served its time. */
@Injectable()
export class Housekeeping {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Sweep('platform.idempotency', 3_600_000)
  async forgetAnswers(): Promise<void> {
    await this.unitOfWork.execute(`delete from idempotency_key where created_at < now() - interval '1 day'`);
  }
}
