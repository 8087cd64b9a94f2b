import { Module } from '@nestjs/common';
import { CustomersModule } from './customers.module';

/** Jobs of this module, for apps/worker: none of its own, but imports run there and need its target. */
@Module({ imports: [CustomersModule] })
export class CustomersJobsModule {}
