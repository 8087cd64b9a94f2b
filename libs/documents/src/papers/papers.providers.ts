import type { Provider, Type } from '@nestjs/common';
import { CompanyDetails } from '../company/company-details';
import { PaperBatches } from '../generation/batches.service';
import { Office } from '../generation/office';
import { PaperFactsSource } from '../generation/paper-facts';
import { PaperMaker } from '../generation/paper-maker';
import { Printer } from '../generation/printer';
import { NumberSeriesService } from '../numbers/series.service';
import { TemplateStore } from '../templates/template-store';
import { TemplatesService } from '../templates/templates.service';
import { PaperReach } from './paper-reach';
import { PaperRecords } from './paper-records';
import { PapersService } from './papers.service';

/** What controllers, jobs and other modules may call. */
export const paperServices: Type[] = [
  CompanyDetails,
  NumberSeriesService,
  Office,
  PaperBatches,
  PaperMaker,
  PapersService,
  TemplatesService,
];

export const papersInside: Provider[] = [PaperFactsSource, PaperReach, PaperRecords, Printer, TemplateStore];
