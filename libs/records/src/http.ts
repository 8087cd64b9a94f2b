import { Module } from '@nestjs/common';

/** Controllers of this module, for apps/api. */
@Module({})
export class RecordsHttpModule {}
