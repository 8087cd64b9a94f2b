import { Module } from '@nestjs/common';
import { CustomersController } from './customers/customers.controller';
import { CustomersModule } from './customers.module';
import { RelationshipsController } from './relationships/relationships.controller';

/** Controllers of this module, for apps/api. */
@Module({ imports: [CustomersModule], controllers: [CustomersController, RelationshipsController] })
export class CustomersHttpModule {}
