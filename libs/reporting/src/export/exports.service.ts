import { PassThrough, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@atrium/audit';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, BadRequestError } from '@atrium/platform';
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';
import type { ReportRequest } from '../definition/request';
import { word } from '../labels/words';
import { ReportsService } from '../reports/reports.service';
import { csvCell } from './csv-cell';
import { type Sheet, sheetOf } from './sheet';

export interface ExportedFile {
  fileName: string;
  contentType: string;
  stream: Readable;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reports as files. What leaves the house is written down before it leaves. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly reports: ReportsService,
    private readonly policy: AccessPolicy,
    private readonly accessLog: AccessLog,
  ) {}

  async open(actor: Actor, key: string, raw: Record<string, unknown>): Promise<ExportedFile> {
    this.policy.require(actor, 'reports.export');
    const format = choice(raw, 'format', ['csv', 'xlsx']);
    const bom = choice(raw, 'bom', ['true', 'false']) === 'true';
    const { request, table } = await this.reports.read(actor, key, raw, ['format', 'bom']);
    const { format: _format, bom: _bom, ...parameters } = raw;
    await this.accessLog.record(actor, {
      kind: 'export',
      detail: { report: key, format, rows: table.rows.length, parameters },
    });
    const sheet = sheetOf(table, actor.locale);
    const label = word(actor.locale, `report.${key}`);
    const fileName = `${label} ${nameOf(request)}.${format}`;
    return format === 'xlsx'
      ? { fileName, contentType: XLSX, stream: xlsx(sheet, label) }
      : { fileName, contentType: 'text/csv; charset=utf-8', stream: csv(sheet, bom) };
  }
}

function choice<T extends string>(raw: Record<string, unknown>, name: string, choices: readonly [T, ...T[]]): T {
  const value = raw[name];
  if (value === undefined) return name === 'bom' ? (choices[choices.length - 1] as T) : choices[0];
  const found = choices.find((one) => one === value);
  if (found) return found;
  const detail = `${name} must be one of ${choices.join(', ')}.`;
  throw new BadRequestError('not_a_choice', detail, [{ pointer: name, code: 'not_a_choice', detail }]);
}

/** The days that a file is about, else the day it was made. */
function nameOf({ span, today }: ReportRequest): string {
  return span.from || span.to ? [span.from, span.to].filter(Boolean).join(' – ') : today;
}

function csv(sheet: Sheet, bom: boolean): Readable {
  function* lines(): Generator<string[]> {
    yield sheet.columns.map(({ header }) => csvCell(header));
    for (const row of sheet.rows()) yield row.map(csvCell);
  }
  return Readable.from(lines()).pipe(stringify({ bom, record_delimiter: 'windows' }));
}

function xlsx(sheet: Sheet, name: string): Readable {
  const stream = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const page = book.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = sheet.columns.map(({ header, format }) => ({
    header,
    width: Math.max(12, Math.min(40, header.length + 4)),
    style: format ? { numFmt: format } : {},
  }));
  page.getRow(1).font = { bold: true };
  for (const row of sheet.rows()) page.addRow(row).commit();
  page.commit();
  book.commit().catch((error: unknown) => stream.destroy(error as Error));
  return stream;
}
