import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@atrium/audit';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { contentKey, ContentStore } from '../storage/content-store';
import type { DamagedContentDto, VerifyFilesDto, VerifyFilesResultDto } from './file.dto';

/** Reads what is stored and compares it with what was stored: after a restored backup, a moved bucket, a doubtful disk. */
@Injectable()
export class Verification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ContentStore,
    private readonly policy: AccessPolicy,
    private readonly accessLog: AccessLog,
  ) {}

  /** Some contents at a time, in the order of their hashes; called again with `next` until that is null. */
  async verify(actor: Actor, { after = '', limit = 100 }: VerifyFilesDto): Promise<VerifyFilesResultDto> {
    this.policy.require(actor, 'files.verify');
    if (!after) await this.accessLog.record(actor, { kind: 'verify', detail: { what: 'files' } });
    const rows = await this.unitOfWork.query<{ sha256: string; size: number }>(
      `select c.sha256, c.size from stored_content c
        where c.sha256 > $1 and exists (select 1 from file_version v where v.sha256 = c.sha256) order by c.sha256 limit $2::int`,
      [after, limit],
    );
    const damaged: DamagedContentDto[] = [];
    for (const { sha256, size } of rows) {
      const damage = await this.damageOf(sha256, size);
      if (damage) damaged.push({ sha256, damage, fileIds: await this.filesOf(sha256) });
    }
    return { checked: rows.length, damaged, next: rows.length === limit ? (rows.at(-1)?.sha256 ?? null) : null };
  }

  private async damageOf(sha256: string, size: number): Promise<DamagedContentDto['damage'] | null> {
    const found = await this.store.size(contentKey(sha256));
    if (found === null) return 'missing';
    if (found !== size) return 'size';
    const hash = createHash('sha256');
    for await (const part of await this.store.open(contentKey(sha256))) hash.update(part as Buffer);
    return hash.digest('hex') === sha256 ? null : 'content';
  }

  private async filesOf(sha256: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      'select distinct file_id as id from file_version where sha256 = $1 order by 1 limit 100',
      [sha256],
    );
    return rows.map(({ id }) => id);
  }
}
