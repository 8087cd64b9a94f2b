import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@atrium/identity';
import { RecordsModule } from '@atrium/records';
import { __Module__Records } from './__module__-records';
import './permissions';
import { __Plural__Service } from './__plural__/__plural__.service';
import { entities } from './schema';

/** The same in the API and the worker. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), IdentityModule, RecordsModule],
  providers: [__Plural__Service, __Module__Records],
  exports: [__Plural__Service],
})
export class __Module__Module {}
