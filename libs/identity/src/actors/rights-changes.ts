import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@atrium/platform';

/** Tells what is kept in this process's memory that somebody's rights have changed. */
@Injectable()
export class RightsChanges {
  private readonly callbacks: Array<() => void> = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  onChange(callback: () => void): void {
    this.callbacks.push(callback);
  }

  announce(): void {
    for (const callback of this.callbacks) callback();
  }

  /**
   * For services that change rights: this process knows as soon as the change is committed, before the answer goes out. Other
   * processes hear it from PostgreSQL.
   */
  announceAfterCommit(): void {
    this.unitOfWork.afterCommit(() => this.announce());
  }
}
