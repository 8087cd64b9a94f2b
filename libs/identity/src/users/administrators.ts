import { Injectable } from '@nestjs/common';
import { ConflictError, UnitOfWork } from '@atrium/platform';
import { holdLock } from '../locks';

/** An installation always keeps somebody who can put everything right again. */
@Injectable()
export class Administrators {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Call before disabling or demoting a user. Throws when that would leave no active administrator. */
  async keepOneBesides(userId: string): Promise<void> {
    await holdLock(this.unitOfWork, 'administrators');
    const rows = await this.unitOfWork.query<{ id: string }>(
      `select u.id from app_user u join role r on r.id = u.role_id where r.key = 'administrator' and u.status = 'active'`,
    );
    if (rows.length === 1 && rows[0]?.id === userId)
      throw new ConflictError('last_administrator', 'This is the last active administrator.');
  }
}
