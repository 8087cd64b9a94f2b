import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which papers a file belongs to is asked whenever the bin is emptied, once for each file. */
export class FilesOfPapers1700000008590 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index document_version_file on document_version (file_id)');
    await runner.query('create index document_file on document (file_id) where file_id is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index document_version_file, document_file');
  }
}
