import { Injectable } from '@nestjs/common';
import { type Actor, ConflictError, type Locale, PreconditionFailedError, UnitOfWork } from '@atrium/platform';
import { AccessPolicy } from '../access/access-policy';
import { RightsChanges } from '../actors/rights-changes';
import type { UpdateOrganizationDto } from './organization.dto';
import { OrganizationEntity } from './organization.entity';

/** The settings other modules stand on. */
export interface OrganizationSettings {
  name: string;
  locale: Locale;
  currency: string;
  timeZone: string;
  country: string;
}

export type OrganizationCreated = (actor: Actor, settings: OrganizationSettings) => Promise<void>;

type Stored = OrganizationSettings & { version: number };

/** The company that runs this installation. */
@Injectable()
export class Organization {
  private readonly callbacks: OrganizationCreated[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly rights: RightsChanges,
  ) {}

  /** Throws ConflictError `not_set_up` before the first administrator has set the installation up. */
  async get(): Promise<Stored> {
    const [row] = await this.unitOfWork.prepared<Stored>(
      'organization',
      'select name, locale, currency, time_zone as "timeZone", country, version from organization',
    );
    if (!row) throw new ConflictError('not_set_up', 'Atrium has not been set up yet.');
    return row;
  }

  /**
   * Calls back inside the transaction of the first set-up, once the organization and its administrator exist. Modules above
   * register in onModuleInit to make what nobody should have to make by hand (the first pipeline, in the organization's language).
   */
  onOrganizationCreated(callback: OrganizationCreated): void {
    this.callbacks.push(callback);
  }

  async update(actor: Actor, version: number, input: UpdateOrganizationDto): Promise<Stored> {
    this.policy.require(actor, 'organization.manage');
    return this.unitOfWork.run(actor, async () => {
      await this.get();
      const result = await this.unitOfWork.manager.update(
        OrganizationEntity,
        { version },
        { ...input, updatedBy: actor.userId },
      );
      if (!result.affected) throw new PreconditionFailedError(await this.get());
      this.rights.announceAfterCommit();
      return this.get();
    });
  }

  /** For set-up only. Runs in its transaction. */
  async create(actor: Actor, settings: OrganizationSettings): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.save(
      manager.create(OrganizationEntity, { ...settings, createdBy: actor.userId, updatedBy: actor.userId }),
    );
    for (const callback of this.callbacks) await callback(actor, settings);
  }
}
