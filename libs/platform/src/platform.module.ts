import { DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { TrackedTables } from './changes/tracked-tables';
import { Clock } from './clock/clock';
import { Config } from './config/config';
import { stepDownRole } from './database/application-role';
import { dataSourceOptions } from './database/data-source';
import { migrationNames, MigrationList } from './database/migrate';
import { EXPECTED_MIGRATIONS, SchemaCheck } from './database/schema-state';
import { LogProtection } from './database/log-protection';
import { UnitOfWork } from './database/unit-of-work';
import { ListEngine } from './lists/list-engine';
import { Live } from './live/live';
import { loggerOptions } from './logging/logging';
import { HouseMail } from './mail/house-mail';
import { Jobs } from './queue/jobs.service';
import { SecretBox } from './secrets/secret-box';

/** What every module stands on, in the API and the worker alike. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, migrations: MigrationList): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(config.logLevel)),
        DiscoveryModule,
        TypeOrmModule.forRootAsync({
          useFactory: async () => ({
            ...dataSourceOptions(config.databaseUrl, config.databasePoolSize, {
              role: await stepDownRole(config.databaseUrl),
            }),
            autoLoadEntities: true,
            retryAttempts: 20,
            retryDelay: 1_500,
          }),
        }),
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: EXPECTED_MIGRATIONS, useValue: migrationNames(migrations) },
        UnitOfWork,
        SchemaCheck,
        LogProtection,
        TrackedTables,
        ListEngine,
        Jobs,
        Clock,
        HouseMail,
        Live,
        SecretBox,
      ],
      exports: [
        Config,
        Clock,
        Live,
        UnitOfWork,
        SchemaCheck,
        LogProtection,
        TrackedTables,
        ListEngine,
        Jobs,
        HouseMail,
        SecretBox,
        TypeOrmModule,
        DiscoveryModule,
      ],
    };
  }
}
