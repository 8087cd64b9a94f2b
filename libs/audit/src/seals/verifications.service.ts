import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { AccessLog } from '../access/access-log';
import { HeadFile } from './head-file';
import { SealStore } from './seal-store';
import type { IntegrityDto, VerificationDto } from './verification.dto';

const SHOWN = `select id, state, done, total, result, created_at as "createdAt", started_at as "startedAt", finished_at as "finishedAt"
  from audit_verification`;

/** Checks of the logs that somebody asks for; the worker does them. */
@Injectable()
export class Verifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly log: AccessLog,
    private readonly store: SealStore,
    private readonly head: HeadFile,
  ) {}

  async read(actor: Actor): Promise<IntegrityDto> {
    this.policy.require(actor, 'audit.access');
    const [latest] = await this.unitOfWork.query<VerificationDto>(`${SHOWN} order by created_at desc limit 1`);
    const { block, hash, at } = await this.store.head();
    return {
      head: block ? { block, hash: hash.toString('hex'), at } : null,
      headFile: this.head.path,
      verification: latest ?? null,
    };
  }

  /** Asks for a check; one that waits or runs already is as good. */
  async request(actor: Actor): Promise<IntegrityDto> {
    this.policy.require(actor, 'audit.access');
    await this.unitOfWork.run(actor, async () => {
      await this.unitOfWork.query(`select pg_advisory_xact_lock(hashtextextended('audit_verification', 0))`);
      const [open] = await this.unitOfWork.query(
        `select 1 from audit_verification where state in ('queued', 'running')`,
      );
      if (open) return;
      await this.unitOfWork.query('insert into audit_verification (requested_by) values ($1)', [actor.userId]);
      await this.log.record(actor, { kind: 'verify' });
    });
    return this.read(actor);
  }
}
