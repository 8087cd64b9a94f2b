import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { UnitOfWork } from '@atrium/platform';
import { fold } from '../../registry/fold';
import { RecordTypes } from '../../registry/record-types';
import type { Answers } from '../import-record';
import { ImportRows } from '../import-rows';
import { ImportStore } from '../import-store';
import type { ImportField } from '../import-target';
import { pieces } from './row-parser';
import type { ImportSession } from './session';

const setSize = 500;

/** Makes the records that the answers "create new" ask for, before the rows that point to them. */
@Injectable()
export class ReferenceMaker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly types: RecordTypes,
    private readonly rows: ImportRows,
    private readonly store: ImportStore,
  ) {}

  /** True when something was made, and so the names have to be read again. */
  async make(session: ImportSession): Promise<boolean> {
    let made = false;
    const answers: Answers = structuredClone(session.record.answers);
    for (const field of session.target.fields) {
      const known = session.resolver.knows(field.key);
      const reference = field.reference ? this.types.find(field.reference)?.reference : undefined;
      if (!known || !reference?.create || !wantsNew(known.whenUnknown, known.answers)) continue;
      if (reference.createPermission) this.policy.require(session.ctx.actor, reference.createPermission);
      const names = await this.missingNames(session, field, known.entry.column);
      for (let at = 0; at < names.length; at += setSize) {
        await this.makeSet(session, field, names.slice(at, at + setSize), reference.create, answers);
        made = true;
      }
    }
    return made;
  }

  /** Different texts of the column that resolve to "create", one spelling each. */
  private async missingNames(session: ImportSession, field: ImportField, column: number): Promise<string[]> {
    const values = await this.rows.values(session.record.id, column, 1_000_000);
    const texts = values.flatMap(({ value }) => pieces(value, field));
    await session.resolver.prefetch(new Map([[field.key, new Set(texts)]]));
    const missing = new Map<string, string>();
    for (const text of texts) {
      if (session.resolver.resolve(field.key, text).kind === 'create' && !missing.has(fold(text)))
        missing.set(fold(text), text);
    }
    return [...missing.values()];
  }

  /** The records and the answers that point to them, in one transaction: after a crash nothing is made twice. */
  private async makeSet(
    session: ImportSession,
    field: ImportField,
    names: string[],
    create: NonNullable<NonNullable<ReturnType<RecordTypes['get']>['reference']>['create']>,
    answers: Answers,
  ): Promise<void> {
    await this.unitOfWork.run(session.ctx.actor, async () => {
      const ids = await create(session.ctx.actor, names, session.ctx.defaults);
      const byValue = (answers[field.key] ??= {});
      for (const name of names) {
        const id = ids.get(name);
        if (id) byValue[fold(name)] = { action: 'record', id, value: name };
      }
      await this.store.update(session.record.id, { answers });
    });
  }
}

function wantsNew(whenUnknown: string, answers: ReadonlyMap<string, { action: string }>): boolean {
  return whenUnknown === 'create' || [...answers.values()].some((answer) => answer.action === 'create');
}
