import { Module } from '@nestjs/common';
import { IdentityModule } from './identity.module';
import { TidyWaysIn } from './sessions/tidy-ways-in';

/** Identity behind queues. For apps/worker. */
@Module({ imports: [IdentityModule], providers: [TidyWaysIn] })
export class IdentityJobsModule {}
