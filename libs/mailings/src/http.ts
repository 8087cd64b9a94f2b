import { Module } from '@nestjs/common';
import { MailingsModule } from './mailings.module';

/** Controllers of this module, for apps/api. */
@Module({ imports: [MailingsModule], controllers: [] })
export class MailingsHttpModule {}
