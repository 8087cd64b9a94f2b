import { Injectable } from '@nestjs/common';
import { Config, Sweep, systemActor, UnitOfWork } from '@atrium/platform';
import { Contents } from '../storage/contents';
import { Staging } from '../storage/staging';

const HOUR = 3_600_000;

/** Throws away what has served its time: files that lay in the bin too long, content nobody points at, uploads that broke off. */
@Injectable()
export class FilesSweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: Contents,
    private readonly staging: Staging,
    private readonly config: Config,
  ) {}

  @Sweep('files.sweep', HOUR)
  async run(): Promise<void> {
    await this.emptyBin();
    await this.contents.sweep();
    await this.staging.sweep(24 * HOUR);
  }

  /** A file goes for good, some hundred at a time so that no transaction grows long. What papers were made of stays with them. */
  async emptyBin(): Promise<number> {
    let removed = 0;
    for (let some = 1; some > 0; removed += some)
      some = await this.unitOfWork.run(systemActor('job'), () =>
        this.unitOfWork.execute(EMPTY_BIN, [this.config.files.binDays]),
      );
    return removed;
  }
}

/** The content is touched: it is kept for its grace period from now, so that a backup of the files may be taken after that of the database. */
const EMPTY_BIN = `
with gone as (
  select f.id from file f where f.deleted_at < now() - make_interval(days => $1::int)
    and not exists (select 1 from document_version v where v.file_id = f.id) and not exists (select 1 from document d where d.file_id = f.id)
   order by f.deleted_at limit 500 for update of f skip locked
), touched as (
  update stored_content c set touched_at = now()
   where c.sha256 in (select v.sha256 from file_version v join gone on gone.id = v.file_id)
)
delete from file where id in (select id from gone)`;
