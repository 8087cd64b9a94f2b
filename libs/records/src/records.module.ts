import { Global, Module } from '@nestjs/common';
import { ExternalIds } from './external-ids/external-ids';
import { IdentityTypes } from './registry/identity-types';
import { ImportTargets } from './imports/import-targets';
import { importProviders } from './imports/imports.module';
import { RecordTypes } from './registry/record-types';
import { SearchService } from './search/search.service';
import { Timeline } from './timeline/timeline';

const open = [ExternalIds, ImportTargets, RecordTypes, Timeline];
const inner = [IdentityTypes, SearchService, ...importProviders];

/** What any record can do: be pointed at, found, imported. The same in the API and the worker. */
@Global()
@Module({ providers: [...open, ...inner], exports: [...open, ...inner] })
export class RecordsModule {}
