import type { Provider, Type } from '@nestjs/common';
import { Config } from '@atrium/platform';
import { ContentStore } from '../storage/content-store';
import { Contents } from '../storage/contents';
import { DiskStore } from '../storage/disk-store';
import { S3Store } from '../storage/s3-store';
import { Staging } from '../storage/staging';
import { FileReach } from './file-reach';
import { FileRecords } from './file-records';
import { FileWrites } from './file-writes';
import { FilesService } from './files.service';
import { Previews } from './previews';
import { Uploads } from './upload';
import { Verification } from './verification';

/** What controllers, jobs and other modules may call. */
export const fileServices: Type[] = [Contents, FilesService, Previews, Staging, Uploads, Verification];

export const filesInside: Provider[] = [
  {
    provide: ContentStore,
    useFactory: ({ files }: Config): ContentStore =>
      files.s3 ? S3Store.connect(files.s3) : new DiskStore(files.folder),
    inject: [Config],
  },
  FileReach,
  FileRecords,
  FileWrites,
];
