import { Module } from '@nestjs/common';
import { RecordsModule } from './records.module';
import { SearchController } from './search/search.controller';

/** Controllers of this module, for apps/api. */
@Module({ imports: [RecordsModule], controllers: [SearchController] })
export class RecordsHttpModule {}
