import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@atrium/platform';
import { foldCompact } from '../../registry/fold';
import { ImportRows } from '../import-rows';
import type { RowLink } from '../import-target';
import { ImportLeases, type Lease } from './leases';
import { type ImportSession, titleColumn } from './session';

const setSize = 1_000;

/** Second step of a run: references from one row of the file to the record of another. */
@Injectable()
export class Linker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: ImportRows,
    private readonly leases: ImportLeases,
  ) {}

  async link(session: ImportSession, lease: Lease): Promise<void> {
    const { target, record } = session;
    if (!target.link || !target.fields.some((field) => field.sameFile)) return;
    let byName: Map<string, string> | null = null;
    for (;;) {
      const linked = await this.rows.withLinks(record.id, setSize);
      if (linked.length === 0) return;
      byName ??= await this.namesOfRows(session);
      const links = linked.flatMap(({ subjectId, links }) =>
        Object.entries(links).flatMap(([field, folded]): RowLink[] => {
          const targetId = byName?.get(folded);
          return targetId && targetId !== subjectId ? [{ id: subjectId, field, targetId }] : [];
        }),
      );
      await this.unitOfWork.run(session.ctx.actor, async () => {
        if (links.length > 0) await target.link?.(session.ctx, links);
        await this.rows.clearLinks(
          record.id,
          linked.map((row) => row.number),
        );
        await this.leases.advance(lease, 'running', { phase: 'linking' }, await this.rows.counts(record.id));
      });
    }
  }

  private async namesOfRows(session: ImportSession): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    const column = titleColumn(session.record, session.target);
    if (column === null) return names;
    let after = 0;
    for (;;) {
      const written = await this.rows.written(session.record.id, after, setSize * 5);
      const last = written.at(-1);
      if (!last) return names;
      for (const row of written) {
        const name = foldCompact(row.cells[column] ?? '');
        if (name !== '' && !names.has(name)) names.set(name, row.subjectId);
      }
      after = last.number;
    }
  }
}
