import './import-permissions';
import { ChunkProcessor } from './engine/chunk-processor';
import { ImportContexts } from './engine/contexts';
import { ImportLeases } from './engine/leases';
import { ImportRunner } from './engine/runner';
import { Linker } from './engine/linker';
import { Matcher } from './engine/matcher';
import { ReferenceMaker } from './engine/reference-maker';
import { ReferenceNames } from './engine/reference-names';
import { Sessions } from './engine/session';
import { Staging } from './engine/staging';
import { ImportChanges } from './import-changes';
import { ImportRows } from './import-rows';
import { ImportStore } from './import-store';
import { ImportType } from './import-type';
import { ImportViews } from './import-views.service';
import { ImportsService } from './imports.service';
import { PeopleTarget } from './targets/people-target';

/** Everything imports are made of, for the API and the worker. */
export const importProviders = [
  ChunkProcessor,
  ImportChanges,
  ImportContexts,
  ImportLeases,
  ImportRows,
  ImportRunner,
  ImportStore,
  ImportType,
  ImportViews,
  ImportsService,
  Linker,
  Matcher,
  PeopleTarget,
  ReferenceMaker,
  ReferenceNames,
  Sessions,
  Staging,
];
