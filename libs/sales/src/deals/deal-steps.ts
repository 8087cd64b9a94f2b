import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { NextSteps } from '@atrium/tasks';

/** What a request says about the next step of a deal; what it does not say is undefined. */
export interface SentStep {
  nextStep?: string | null;
  nextStepAt?: string | Date | null;
}

/** The next step of a deal is a task: somebody's, with a reminder. The deal's own fields are what the task says. */
@Injectable()
export class DealSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly nextSteps: NextSteps,
  ) {}

  /** After the deal was written, in the same transaction. */
  async follow(actor: Actor, dealId: string, { nextStep, nextStepAt }: SentStep): Promise<void> {
    if (nextStep === undefined && nextStepAt === undefined) return;
    const record = { type: 'deal', id: dealId };
    const [deal] = await this.unitOfWork.query<{ ownerId: string | null; step: string | null; at: Date | null }>(
      'select owner_id as "ownerId", next_step as step, next_step_at as at from deal where id = $1',
      [dealId],
    );
    if (!deal?.step) return this.nextSteps.clear(actor, record);
    await this.nextSteps.set(actor, record, {
      title: deal.step,
      dueAt: nextStepAt === undefined ? undefined : deal.at,
      dueAtIfNew: deal.at,
      ownerId: deal.ownerId,
    });
  }

  /** The deal has another customer: last contacts of both are worked out anew. */
  async customerChanged(actor: Actor, before: string | null, after: string | null): Promise<void> {
    await this.nextSteps.customerChanged(actor, before, after);
  }
}
