import { Injectable, Logger } from '@nestjs/common';
import { ActorFactory } from '@atrium/identity';
import { type Actor, AppError, InvalidError, type Locale, systemActor, UnitOfWork } from '@atrium/platform';
import { Notifications } from '@atrium/tasks';
import { FilesService } from '../files/files.service';
import { NumberSeriesService } from '../numbers/series.service';
import { PaperReach } from '../papers/paper-reach';
import type { PaperKind, PaperSubject } from '../templates/kinds';
import { type StoredVersion, TemplateStore } from '../templates/template-store';
import { PaperFactsSource } from './paper-facts';
import type { PaperInputDto } from './paper-input.dto';
import { Printer } from './printer';

interface QueuedPaper {
  id: string;
  kind: PaperKind;
  number: string | null;
  subjectType: PaperSubject;
  subjectId: string;
  templateId: string;
  language: Locale;
  input: PaperInputDto;
  title: string;
  version: number;
  batchId: string | null;
  currentVersion: number;
  requestUserId: string | null;
  requestKeyId: string | null;
}

const QUEUED = `
select id, kind, number, subject_type as "subjectType", subject_id as "subjectId", template_id as "templateId", language, input, title, version,
  batch_id as "batchId",
  current_version as "currentVersion", request_user_id as "requestUserId", request_key_id as "requestKeyId"
from document where id = $1::uuid and state = 'queued'`;

/** After so many unexpected failures a paper is given up, and says so. */
const MOST_ATTEMPTS = 5;

export type Made = 'made' | 'failed' | 'nothing';

/**
 * Makes a paper in one transaction: number, file, version and state are there together or not at all. The number is taken last before
 * printing, under the lock of its series, so that a failure gives it back before anybody could take the next.
 */
@Injectable()
export class PaperMaker {
  private readonly logger = new Logger(PaperMaker.name);
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: ActorFactory,
    private readonly store: TemplateStore,
    private readonly reach: PaperReach,
    private readonly facts: PaperFactsSource,
    private readonly series: NumberSeriesService,
    private readonly printer: Printer,
    private readonly files: FilesService,
    private readonly notifications: Notifications,
  ) {}

  /** What cannot be made is marked as failed with the reason; what went wrong without one is thrown, to be tried again. */
  async make(id: string): Promise<Made> {
    const [asked] = await this.unitOfWork.query<QueuedPaper>(QUEUED, [id]);
    if (!asked) return 'nothing';
    try {
      const actor = await this.requester(asked);
      return await this.inTurn(() => this.unitOfWork.run(actor, () => this.makeHeld(actor, id)));
    } catch (error) {
      if (error instanceof AppError && error.status < 500) return this.fail(asked, error.code, error.detail);
      if ((await this.countAttempt(id)) < MOST_ATTEMPTS) throw error;
      this.logger.error({ err: error, document: id }, 'A paper could not be made');
      return this.fail(asked, 'unexpected', 'Something went wrong on the server. The log has the details.');
    }
  }

  /**
   * One paper at a time in a process. Printing is work of the one processor a process has, so nobody is kept waiting; but who holds a
   * number needs a second connection to store the file, and a pool full of makers that wait for that number would never give it one.
   */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async makeHeld(actor: Actor, id: string): Promise<Made> {
    const [paper] = await this.unitOfWork.query<QueuedPaper>(`${QUEUED} for update skip locked`, [id]);
    if (!paper) return 'nothing';
    const template = await this.template(paper);
    const { kind, subjectType, subjectId, language, input } = paper;
    await this.reach.requireWritable(actor, subjectType, subjectId);
    await this.files.requireAttachable(actor, { type: subjectType, id: subjectId });
    const facts = await this.facts.gather(actor, { kind, subjectType, subjectId, language, input });
    const taken = paper.number ? null : await this.series.take(kind, facts.day);
    const number = paper.number ?? taken?.number ?? '';
    facts.data.document.number = number;
    const printed = await this.printer.print(template, facts.data, language);
    const name = fileName(number, facts.title, printed.extension);
    const file = await this.files.attach(actor, {
      subject: { type: subjectType, id: subjectId },
      name,
      content: printed.bytes,
      origin: 'generated',
    });
    const version = paper.currentVersion + 1;
    await this.unitOfWork.execute(
      `insert into document_version (document_id, number, template_version_id, file_id, file_revision, data, made_by)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
      [id, version, template.id, file.id, file.revision, JSON.stringify(facts.data), actor.userId],
    );
    await this.unitOfWork.execute(MADE, [
      id,
      number,
      taken?.seriesId ?? null,
      taken?.period ?? null,
      taken?.count ?? null,
      version,
      file.id,
      facts.title.slice(0, 300).toWellFormed() || template.name,
      facts.customerId,
      facts.dealId,
      facts.data.totals.total ?? null,
      facts.data.currency,
      actor.userId,
    ]);
    return 'made';
  }

  private requester({ requestUserId, requestKeyId }: QueuedPaper): Promise<Actor> {
    if (!requestUserId) return Promise.resolve(systemActor('job'));
    return this.actors.forRequester({ userId: requestUserId, apiKeyId: requestKeyId });
  }

  private async template({ templateId }: QueuedPaper): Promise<StoredVersion> {
    const template = await this.store.version(templateId);
    if (template.active) return template;
    throw new InvalidError([
      { pointer: '/templateId', code: 'template_inactive', detail: 'This template is switched off.' },
    ]);
  }

  /** A paper that has been made before stays made: only its making anew has failed. */
  private async fail(paper: QueuedPaper, code: string, detail: string): Promise<Made> {
    const { id, requestUserId, batchId, title, version } = paper;
    await this.unitOfWork.run(systemActor('job'), async () => {
      const failed = await this.unitOfWork.execute(
        `update document set state = 'failed', problem = $2::jsonb, updated_at = now(), version = version + 1
         where id = $1::uuid and state = 'queued'`,
        [id, JSON.stringify({ code, detail })],
      );
      if (!failed || !requestUserId || batchId) return;
      // Whoever asked may have gone on to other things; of a batch one is told when it ends.
      await this.notifications.notify(systemActor('job'), {
        userIds: [requestUserId],
        kind: 'document',
        subject: { type: 'document', id },
        data: { title, code },
        dedupeKey: `document:${id}:failed:${version}`,
      });
    });
    return 'failed';
  }

  private async countAttempt(id: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ attempts: number }>(
      'update document set attempts = attempts + 1 where id = $1::uuid returning attempts',
      [id],
    );
    return row?.attempts ?? MOST_ATTEMPTS;
  }
}

const MADE = `
update document set state = 'made', problem = null, number = $2, series_id = coalesce(series_id, $3::uuid),
  series_period = coalesce(series_period, $4::int), series_count = coalesce(series_count, $5::int), current_version = $6, file_id = $7,
  title = $8, customer_id = $9, deal_id = $10, amount = $11, currency = $12, made_at = now(), updated_at = now(), updated_by = $13,
  version = version + 1
where id = $1::uuid`;

/** What stands on a disk: the number first, without what file systems do not take. */
function fileName(number: string, title: string, extension: string): string {
  const plain = (text: string): string =>
    text
      .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, '-')
      .replace(/\s+/g, ' ')
      .trim();
  const name = [plain(number), plain(title)].filter(Boolean).join(' ');
  return `${[...name]
    .slice(0, 120)
    .join('')
    .replace(/[. ]+$/, '')}.${extension}`;
}
