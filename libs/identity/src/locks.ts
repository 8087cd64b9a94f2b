import type { UnitOfWork } from '@atrium/platform';

/** Things of which only one may happen at a time in the whole installation. Numbers are arbitrary, but never reused. */
const LOCKS = { setup: 7_219_443_101, administrators: 7_219_443_102, teamTree: 7_219_443_103, roleSync: 7_219_443_104 };

/** Waits for the lock; it is held until the open transaction ends. */
export async function holdLock(unitOfWork: UnitOfWork, lock: keyof typeof LOCKS): Promise<void> {
  await unitOfWork.query('select pg_advisory_xact_lock($1)', [LOCKS[lock]]);
}
