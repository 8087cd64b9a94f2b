import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Organization } from '@atrium/identity';
import { SqlParams, UnitOfWork } from '@atrium/platform';
import { type RecordType, RecordTypes, Timeline, type TimelineEntry, type TimelineSource } from '@atrium/records';
import { TemplatesService } from '../templates/templates.service';
import { PaperReach } from './paper-reach';

/** Tells the house below what papers bring: record types for the log, entries of timelines, and the first templates. */
@Injectable()
export class PaperRecords implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly timeline: Timeline,
    private readonly organization: Organization,
    private readonly templates: TemplatesService,
    private readonly reach: PaperReach,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.types.register({
      ...PAPER,
      reach: (actor, permission) =>
        this.reach.on(actor, permission === 'documents.read' ? 'read' : 'write', 'document'),
    });
    for (const type of [TEMPLATE, SERIES, COMPANY, BATCH]) this.types.register(type);
    this.timeline.register(this.source());
    this.organization.onOrganizationCreated((actor, { locale }) => this.templates.installReady(actor, locale));
  }

  /** Every time a paper was made. Who sees the record and may read papers sees them. */
  private source(): TimelineSource {
    return {
      kind: 'document',
      permission: 'documents.read',
      page: async (actor, subjects, before, limit) => {
        const params = new SqlParams();
        const types = params.add(subjects.map(({ type }) => type));
        const ids = params.add(subjects.map(({ id }) => id));
        const older = before
          ? `and (date_trunc('milliseconds', v.made_at), 'document', v.id::text) < (${params.add(before.at)}::timestamptz, ${params.add(before.kind)}::text, ${params.add(before.id)}::text)`
          : '';
        const rows = await this.unitOfWork.query<Row>(
          `select v.id, v.made_at as at, v.made_by as "actorId", p.subject_type as type, p.subject_id as "subjectId", p.id as "documentId", p.kind,
             p.number, p.title, v.number as "madeVersion", p.amount::text, p.currency, p.format
           from unnest(${types}::text[], ${ids}::uuid[]) as s(type, id)
           join document p on p.subject_type = s.type and p.subject_id = s.id
           join document_version v on v.document_id = p.id
           where ${params.condition(this.reach.on(actor, 'read'))} ${older}
           order by date_trunc('milliseconds', v.made_at) desc, v.id desc limit ${params.add(limit)}::int`,
          params.values,
        );
        return rows.map(toEntry);
      },
    };
  }
}

interface Row {
  id: string;
  at: Date;
  actorId: string | null;
  type: string;
  subjectId: string;
  documentId: string;
  kind: string;
  number: string;
  title: string;
  madeVersion: number;
  amount: string | null;
  currency: string | null;
  format: string;
}

function toEntry({
  id,
  at,
  actorId,
  type,
  subjectId,
  documentId,
  kind,
  number,
  title,
  madeVersion,
  amount,
  currency,
  format,
}: Row): TimelineEntry {
  const data = {
    documentId,
    paperKind: kind,
    number,
    title,
    madeVersion,
    amount: amount && { amount, currency },
    format,
  };
  return { id, kind: 'document', at: new Date(at), actorId, subject: { type, id: subjectId }, data };
}

const PAPER: RecordType = {
  type: 'document',
  table: 'document',
  titleSql: `coalesce(number || ' · ', '') || title`,
  permissions: { read: 'documents.read', write: 'documents.write', delete: 'documents.write' },
  fields: {
    kind: { type: 'enum' },
    state: { type: 'enum' },
    number: { type: 'text' },
    title: { type: 'text' },
    customerId: { type: 'ref', ref: 'customer' },
    dealId: { type: 'ref', ref: 'deal' },
    templateId: { type: 'ref', ref: 'documentTemplate' },
    format: { type: 'enum' },
    language: { type: 'enum' },
    amount: { type: 'money' },
    currency: { type: 'text' },
    fileId: { type: 'ref', ref: 'file' },
    currentVersion: { type: 'number' },
    madeAt: { type: 'datetime' },
    seriesId: { type: 'ref', ref: 'numberSeries' },
    batchId: { type: 'ref', ref: 'documentBatch' },
    requestUserId: { type: 'ref', ref: 'user' },
    subjectType: { type: 'enum' },
    subjectId: { type: 'ref', refField: 'subjectType' },
    problem: { type: 'json' },
    input: { type: 'json' },
  },
};

const TEMPLATE: RecordType = {
  type: 'documentTemplate',
  table: 'document_template',
  titleSql: 'name',
  deletedAt: 'deleted_at',
  openTitle: true,
  permissions: { read: 'documents.read', write: 'templates.manage', delete: 'templates.manage' },
  fields: {
    name: { type: 'text' },
    kind: { type: 'enum' },
    format: { type: 'enum' },
    language: { type: 'enum' },
    active: { type: 'boolean' },
    currentVersion: { type: 'number' },
    deletedAt: { type: 'datetime' },
  },
};

const SERIES: RecordType = {
  type: 'numberSeries',
  table: 'number_series',
  titleSql: 'pattern',
  openTitle: true,
  permissions: { read: 'documents.read', write: 'templates.manage' },
  fields: { kind: { type: 'enum' }, pattern: { type: 'text' }, yearly: { type: 'boolean' } },
};

const COMPANY: RecordType = {
  type: 'companyDetails',
  table: 'company_details',
  titleSql: `coalesce(legal_name, '')`,
  permissions: { read: 'organization.manage', write: 'organization.manage' },
  fields: Object.fromEntries(
    [
      'legalName',
      'taxNumber',
      'registrationNumber',
      'address',
      'bank',
      'account',
      'bankCode',
      'phone',
      'email',
      'website',
      'director',
      'logoType',
    ].map((name) => [name, { type: 'text' as const }]),
  ),
};

const BATCH: RecordType = {
  type: 'documentBatch',
  table: 'document_batch',
  titleSql: '(select t.name from document_template t where t.id = template_id)',
  permissions: { read: 'templates.manage', write: 'templates.manage' },
  fields: {
    kind: { type: 'enum' },
    state: { type: 'enum' },
    total: { type: 'number' },
    finishedAt: { type: 'datetime' },
    templateId: { type: 'ref', ref: 'documentTemplate' },
  },
};
