export { DocumentsModule } from './documents.module';
export type { PaperDto } from './papers/paper.dto';
export { PapersService as Papers } from './papers/papers.service';
export type { FileDto } from './files/file.dto';
export { FilesService as Files, type NewFile } from './files/files.service';
