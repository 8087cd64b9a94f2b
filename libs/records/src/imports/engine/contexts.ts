import { Injectable } from '@nestjs/common';
import { ActorFactory, Organization } from '@atrium/identity';
import { type Actor, ForbiddenError, isCurrency } from '@atrium/platform';
import type { ImportContext, ImportTarget } from '../import-target';
import type { ImportRecord } from '../import-record';
import { runImports } from '../import-permissions';

/** Makes what one check or run knows: who acts, the answers, the organization's habits. */
@Injectable()
export class ImportContexts {
  constructor(
    private readonly actors: ActorFactory,
    private readonly organization: Organization,
  ) {}

  /** The owner of the import with the rights of today, writing as this import. */
  async actor(record: ImportRecord): Promise<Actor> {
    const over: Partial<Actor> = { source: 'import', batchId: record.id };
    const actor = await this.actors.forRequester({ userId: record.ownerId, apiKeyId: record.apiKeyId }, over);
    if ((actor.permissions.get(runImports) ?? 'none') === 'none') throw new ForbiddenError(runImports);
    return { ...actor, ...over };
  }

  async make(record: ImportRecord, target: ImportTarget, actor: Actor, dryRun: boolean): Promise<ImportContext> {
    if ((actor.permissions.get(target.permission) ?? 'none') === 'none') throw new ForbiddenError(target.permission);
    const organization = await this.organization.get();
    const chosen = record.options.defaults ?? {};
    const currency = record.options.currency ?? chosen.currency;
    return {
      importId: record.id,
      actor: { ...actor, source: 'import', batchId: record.id },
      fileName: record.fileName,
      dryRun,
      defaults: Object.fromEntries((target.defaults ?? []).map((one) => [one.key, chosen[one.key] ?? null])),
      mapped: new Set(record.mapping.flatMap((entry) => (entry.field ? [entry.field] : []))),
      currency: currency && isCurrency(currency) ? currency : organization.currency,
      country: organization.country,
      timeZone: actor.timeZone || organization.timeZone,
      locale: actor.locale,
      memo: new Map(),
    };
  }
}
