import { Module } from '@nestjs/common';
import './permissions';

/** Figures that open their records; the same in the API and the worker. */
@Module({ imports: [], providers: [], exports: [] })
export class ReportingModule {}
