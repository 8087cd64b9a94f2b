import { Injectable } from '@nestjs/common';
import { AppError, type Locale } from '@atrium/platform';
import { CompanyDetails } from '../company/company-details';
import type { PaperData } from '../templates/catalogue/paper-data';
import { catalogueValues } from '../templates/docx/catalogue-values';
import { detectDelimiters } from '../templates/docx/delimiters';
import { fillDocx } from '../templates/docx/fill-docx';
import { DocxRefusal } from '../templates/docx/open-docx';
import { printRich } from '../templates/rich/pdf-printer';
import { type StoredVersion, TemplateStore } from '../templates/template-store';

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface Printed {
  bytes: Buffer;
  mime: string;
  extension: 'pdf' | 'docx';
}

/** Fills a version of a template: rich ones become PDF here, Word documents stay Word documents. */
@Injectable()
export class Printer {
  constructor(
    private readonly store: TemplateStore,
    private readonly company: CompanyDetails,
  ) {}

  async print(template: StoredVersion, data: PaperData, language: Locale = template.language): Promise<Printed> {
    if (template.body) {
      const logo = await this.company.logo();
      const filling = { data, language, logo: logo && `data:image/png;base64,${logo.toString('base64')}` };
      const info = {
        title: `${data.document.number ?? ''} ${data.document.title ?? ''}`.trim(),
        author: data.company.name ?? '',
      };
      return { bytes: await printRich(template.body, filling, info), mime: PDF, extension: 'pdf' };
    }
    try {
      const docx = await this.store.bytes(template.id);
      const bytes = await fillDocx(docx, template.delimiters ?? detectDelimiters([]), catalogueValues(data, language));
      return { bytes, mime: DOCX, extension: 'docx' };
    } catch (error) {
      if (error instanceof DocxRefusal) throw new AppError(422, error.code, error.message);
      throw error;
    }
  }
}
