export { DocumentsModule } from './documents.module';
export type { FileDto } from './files/file.dto';
export { FilesService as Files, type NewFile } from './files/files.service';
