import { Injectable, OnModuleInit } from '@nestjs/common';
import { RecordTypes } from '../registry/record-types';
import { runImports } from './import-permissions';

/** Imports are records too: their history can be asked for, and a change can say which import it came from. */
@Injectable()
export class ImportType implements OnModuleInit {
  constructor(private readonly types: RecordTypes) {}

  onModuleInit(): void {
    this.types.register({
      type: 'import',
      table: 'import',
      titleSql: 'file_name',
      owner: 'owner_id',
      team: 'null::uuid',
      permissions: { read: runImports, write: runImports, delete: runImports },
      fields: {
        fileName: { type: 'text' },
        target: { type: 'enum' },
        state: { type: 'enum' },
        options: { type: 'json' },
        mapping: { type: 'json' },
        error: { type: 'json' },
        ownerId: { type: 'ref', ref: 'user' },
        startedAt: { type: 'datetime' },
        finishedAt: { type: 'datetime' },
      },
    });
  }
}
