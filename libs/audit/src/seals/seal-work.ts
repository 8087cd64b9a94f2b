import { Injectable } from '@nestjs/common';
import { Sweep, UnitOfWork } from '@atrium/platform';
import { Sealer } from './sealer';
import { Verifier } from './verifier';

/** The worker's part: seals what is new, and checks when somebody asks. */
@Injectable()
export class SealWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sealer: Sealer,
    private readonly verifier: Verifier,
  ) {}

  @Sweep('audit.seal', 15_000)
  async seal(): Promise<void> {
    await this.sealer.seal();
  }

  @Sweep('audit.verify', 3_000)
  async verify(): Promise<void> {
    const [claimed] = await this.unitOfWork.query<{ id: string }>(CLAIM);
    if (!claimed) return;
    const { id } = claimed;
    try {
      const result = await this.verifier.verify(async (done, total) => {
        await this.unitOfWork.execute(
          `update audit_verification set done = $2, total = $3, lease_until = now() + interval '1 minute' where id = $1`,
          [id, done, total],
        );
      });
      await this.unitOfWork.execute(
        `update audit_verification set state = 'done', finished_at = now(), lease_until = null, result = $2 where id = $1`,
        [id, JSON.stringify(result)],
      );
    } catch (error) {
      await this.unitOfWork.execute(
        `update audit_verification set state = 'failed', finished_at = now(), lease_until = null where id = $1`,
        [id],
      );
      throw error;
    }
  }
}

/** What waits, or what a worker that died has left. */
const CLAIM = `
update audit_verification set state = 'running', started_at = now(), lease_until = now() + interval '1 minute'
where id = (select id from audit_verification where state = 'queued' or (state = 'running' and lease_until < now())
  order by created_at limit 1 for update skip locked)
returning id`;
