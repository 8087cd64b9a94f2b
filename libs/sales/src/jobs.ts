import { Module } from '@nestjs/common';
import { SalesModule } from './sales.module';

/** Sales has no jobs of its own; its import targets are needed where imports run. For apps/worker. */
@Module({ imports: [SalesModule] })
export class SalesJobsModule {}
