import { Module } from '@nestjs/common';

/** Jobs of this module, for apps/worker. */
@Module({})
export class CustomersJobsModule {}
