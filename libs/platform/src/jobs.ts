import { INestApplicationContext, Module } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { Housekeeping } from './queue/housekeeping';
import { WorkerHost } from './queue/worker-host';

/** Runs jobs and sweeps, for apps/worker. */
@Module({ providers: [WorkerHost, Housekeeping] })
export class PlatformJobsModule {}

/** Makes a context without HTTP write the same logs as the API. */
export function useStructuredLogs(app: INestApplicationContext): void {
  app.useLogger(app.get(Logger));
}
