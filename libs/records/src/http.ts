import { Module } from '@nestjs/common';
import { ImportViewsController } from './imports/api/import-views.controller';
import { ImportsController } from './imports/api/imports.controller';
import { RecordsModule } from './records.module';
import { SearchController } from './search/search.controller';
import { TimelineController } from './timeline/timeline.controller';

/** Controllers of this module, for apps/api. */
@Module({
  imports: [RecordsModule],
  controllers: [ImportsController, ImportViewsController, SearchController, TimelineController],
})
export class RecordsHttpModule {}
