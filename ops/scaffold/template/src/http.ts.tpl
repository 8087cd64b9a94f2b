import { Module } from '@nestjs/common';
import { __Module__Module } from './__module__.module';
import { __Plural__Controller } from './__plural__/__plural__.controller';

/** Controllers of this module, for apps/api. */
@Module({ imports: [__Module__Module], controllers: [__Plural__Controller] })
export class __Module__HttpModule {}
