import { Module } from '@nestjs/common';
import { DocumentsModule } from './documents.module';
import { FileContentController } from './files/file-content.controller';
import { FilesController } from './files/files.controller';
import { VerificationController } from './files/verification.controller';

/** Controllers of this module, for apps/api. */
@Module({
  imports: [DocumentsModule],
  controllers: [FilesController, FileContentController, VerificationController],
})
export class DocumentsHttpModule {}
