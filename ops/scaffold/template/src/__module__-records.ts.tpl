import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordTypes } from '@atrium/records';

/** Tells the house below what this module brings, so that history and titles know it. */
@Injectable()
export class __Module__Records implements OnModuleInit {
  constructor(private readonly types: RecordTypes) {}

  onModuleInit(): void {
    this.types.register({
      type: '__subject__',
      table: '__table__',
      titleSql: 'name',
      deletedAt: 'deleted_at',
      permissions: { read: '__right__.read', write: '__right__.write', delete: '__right__.write' },
      fields: { name: { type: 'text' }, deletedAt: { type: 'datetime' } },
    });
  }
}
