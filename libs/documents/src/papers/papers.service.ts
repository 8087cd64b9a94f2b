import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  InvalidError,
  Jobs,
  ListEngine,
  NotFoundError,
  oneItem,
  parseListQuery,
  PreconditionFailedError,
  UnitOfWork,
} from '@atrium/platform';
import { FilesService } from '../files/files.service';
import { makePaper } from '../generation/jobs';
import { PaperFactsSource } from '../generation/paper-facts';
import type { PaperInputDto } from '../generation/paper-input.dto';
import { sumErrors } from '../generation/paper-sums';
import { Office } from '../generation/office';
import { DOCX, PDF, type Printed, Printer } from '../generation/printer';
import { NumberSeriesService } from '../numbers/series.service';
import { exampleData } from '../templates/catalogue/example-data';
import { richVersion } from '../templates/templates.service';
import { type StoredVersion, TemplateStore } from '../templates/template-store';
import type { CreatePaperDto, PaperCardDto, PaperDto, PaperVersionDto, PreviewPaperDto } from './paper.dto';
import { paperList, VERSIONS_OF_PAPER } from './paper-list';
import { PaperReach } from './paper-reach';

/** Papers: asked for, found, taken, looked at before they are made. The making itself is the worker's. */
@Injectable()
export class PapersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly jobs: Jobs,
    private readonly reach: PaperReach,
    private readonly store: TemplateStore,
    private readonly facts: PaperFactsSource,
    private readonly printer: Printer,
    private readonly series: NumberSeriesService,
    private readonly files: FilesService,
    private readonly office: Office,
  ) {}

  list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, 'documents.read');
    return this.lists.page(
      paperList,
      parseListQuery(query, paperList, actor),
      this.reach.list(actor, query),
      this.reach.bindings(actor),
    );
  }

  async get(actor: Actor, id: string): Promise<PaperCardDto> {
    this.policy.require(actor, 'documents.read');
    const paper = await oneItem<PaperDto>(
      this.unitOfWork,
      paperList,
      id,
      this.reach.on(actor, 'read'),
      this.reach.bindings(actor),
    );
    if (!paper) throw new NotFoundError('Document');
    const versions = await this.unitOfWork.query<PaperVersionDto>(VERSIONS_OF_PAPER, [id]);
    const [row] = await this.unitOfWork.query<{ input: PaperInputDto }>(
      'select input from document where id = $1::uuid',
      [id],
    );
    return { ...paper, input: row?.input ?? {}, versions };
  }

  /** Puts a paper on the queue. It gets its number, and the record its file, when the worker has made it. */
  async create(actor: Actor, input: CreatePaperDto): Promise<PaperCardDto> {
    await this.reach.requireWritable(actor, input.subjectType, input.subjectId);
    requireSums(input.input);
    const template = await this.usable(input.templateId);
    return this.unitOfWork.run(actor, async () => {
      const id = await this.insert(actor, template, input, null);
      this.jobs.enqueue(makePaper, { documentId: id }, { key: id });
      return this.get(actor, id);
    });
  }

  /** The row of a paper to be made. Its title and parties are those of the moment; making it looks again. */
  async insert(actor: Actor, template: StoredVersion, wish: CreatePaperDto, batchId: string | null): Promise<string> {
    const { subjectType, subjectId, input = {} } = wish;
    const language = wish.language ?? template.language;
    const facts = await this.facts.gather(actor, { kind: template.kind, subjectType, subjectId, language, input });
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `insert into document (kind, title, subject_type, subject_id, customer_id, deal_id, template_id, language, format, input, amount, currency,
         batch_id, request_user_id, request_key_id, created_by, updated_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13, $14, $15, $14, $14) returning id`,
      [
        template.kind,
        facts.title.slice(0, 300).toWellFormed() || template.name,
        subjectType,
        subjectId,
        facts.customerId,
        facts.dealId,
        template.templateId,
        language,
        template.format,
        JSON.stringify(input),
        facts.data.totals.total ?? null,
        facts.data.currency,
        batchId,
        actor.userId,
        actor.apiKeyId ?? null,
      ],
    );
    return row?.id ?? '';
  }

  /** Makes it once more from the record as it is now: the number stays, a version is added. Also another try of what failed. */
  async remake(actor: Actor, id: string, version: number, input?: PaperInputDto): Promise<PaperCardDto> {
    requireSums(input);
    return this.unitOfWork.run(actor, async () => {
      const paper = await this.hold(actor, id, version);
      if (paper.state === 'queued') throw new ConflictError('being_made', 'This paper is being made already.');
      await this.usable(paper.templateId);
      await this.unitOfWork.execute(
        `update document set state = 'queued', problem = null, attempts = 0, input = coalesce($3::jsonb, input), request_user_id = $2,
           request_key_id = $4, updated_at = now(), updated_by = $2, version = version + 1 where id = $1::uuid`,
        [id, actor.userId, input ? JSON.stringify(input) : null, actor.apiKeyId ?? null],
      );
      this.jobs.enqueue(makePaper, { documentId: id }, { key: id });
      return this.get(actor, id);
    });
  }

  /** Only what never got a number can go: a series has no gaps. */
  async delete(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const paper = await this.hold(actor, id, version);
      if (paper.number)
        throw new ConflictError('has_number', 'A paper that has a number stays, or its series would have a gap.');
      await this.unitOfWork.execute('delete from document where id = $1::uuid', [id]);
    });
  }

  /** The paper as bytes; of an older version when told. A Word document as PDF where LibreOffice is installed. */
  async content(
    actor: Actor,
    id: string,
    options: { number?: number; pdf?: boolean } = {},
  ): Promise<{ name: string; mime: string; bytes: Buffer }> {
    const paper = await this.get(actor, id);
    const version =
      options.number === undefined ? paper.versions[0] : paper.versions.find((one) => one.number === options.number);
    if (!version) throw new NotFoundError('Version');
    const { file, stream } = await this.files.download(actor, version.fileId, { revision: version.fileRevision });
    const bytes = await buffer(stream);
    if (!options.pdf || file.mime === PDF) return { name: file.name, mime: file.mime, bytes };
    return { name: file.name.replace(/\.docx$/i, '.pdf'), mime: PDF, bytes: await this.office.toPdf(bytes) };
  }

  /** What a paper would look like: from the record as it is now and from what has been typed. Takes no number and keeps nothing. */
  async preview(actor: Actor, templateId: string, wish: PreviewPaperDto): Promise<Printed> {
    this.policy.require(actor, 'documents.read');
    requireSums(wish.input);
    const stored = await this.store.version(templateId);
    if (wish.body && stored.format === 'rich') this.policy.require(actor, 'templates.manage');
    const template = wish.body && stored.format === 'rich' ? { ...stored, body: richVersion(wish.body).body } : stored;
    const language = wish.language ?? template.language;
    const printed = await this.printer.print(
      template,
      await this.previewData(actor, template, language, wish),
      language,
    );
    if (printed.mime !== DOCX || !(await this.office.present())) return printed;
    return { bytes: await this.office.toPdf(printed.bytes), mime: PDF, extension: 'pdf' };
  }

  /** The template's version in use, when papers may be made from it. */
  async usable(templateId: string): Promise<StoredVersion> {
    const template = await this.store.version(templateId).catch((error: unknown) => {
      if (!(error instanceof NotFoundError)) throw error;
      throw new InvalidError([
        { pointer: '/templateId', code: 'unknown_reference', detail: 'There is no such template.' },
      ]);
    });
    if (!template.active)
      throw new InvalidError([
        { pointer: '/templateId', code: 'template_inactive', detail: 'This template is switched off.' },
      ]);
    return template;
  }

  private async previewData(
    actor: Actor,
    template: StoredVersion,
    language: StoredVersion['language'],
    wish: PreviewPaperDto,
  ) {
    const { subjectType, subjectId, input = {} } = wish;
    if (!subjectType || !subjectId) return exampleData(language);
    const { data, day } = await this.facts.gather(actor, {
      kind: template.kind,
      subjectType,
      subjectId,
      language,
      input,
    });
    data.document.number = await this.series.preview(template.kind, day);
    return data;
  }

  private async hold(actor: Actor, id: string, version: number): Promise<PaperCardDto> {
    const paper = await this.get(actor, id);
    await this.reach.requireWritable(actor, paper.subjectType, paper.subjectId);
    const [held] = await this.unitOfWork.query<{ version: number }>(
      'select version from document where id = $1::uuid for update',
      [id],
    );
    const current = await this.get(actor, id);
    if (held?.version !== version) throw new PreconditionFailedError(current);
    return current;
  }
}

function requireSums(input: PaperInputDto | undefined): void {
  const errors = sumErrors(input?.lines ?? [], input?.discountPercent);
  if (errors.length) throw new InvalidError(errors);
}
