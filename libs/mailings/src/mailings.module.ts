import { Module } from '@nestjs/common';
import './permissions';

/** Sender accounts, letters to many and their ledger; the same in the API and the worker. */
@Module({ imports: [], providers: [], exports: [] })
export class MailingsModule {}
