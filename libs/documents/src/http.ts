import { Module } from '@nestjs/common';
import { CompanyDetailsController } from './company/company.controller';
import { DocumentsModule } from './documents.module';
import { FileContentController } from './files/file-content.controller';
import { FilesController } from './files/files.controller';
import { VerificationController } from './files/verification.controller';
import { NumberSeriesController } from './numbers/series.controller';
import { PaperBatchesController, PapersController, PreviewController } from './papers/papers.controller';
import { TemplatesController } from './templates/templates.controller';

/** Controllers of this module, for apps/api. */
@Module({
  imports: [DocumentsModule],
  controllers: [
    FilesController,
    FileContentController,
    VerificationController,
    CompanyDetailsController,
    NumberSeriesController,
    PaperBatchesController,
    PapersController,
    PreviewController,
    TemplatesController,
  ],
})
export class DocumentsHttpModule {}
