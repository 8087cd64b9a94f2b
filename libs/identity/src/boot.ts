import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SchemaCheck } from '@atrium/platform';
import { RoleSync } from './roles/role-sync';
import { UnattendedSetup } from './setup/unattended-setup';

const LOOK_AGAIN_MS = 2_000;

/**
 * What identity does when the API starts: defaults of new permissions, and the unattended first administrator. Waits for the
 * schema, because a process that starts before the migration serves nothing but health until it is there.
 */
@Injectable()
export class IdentityBoot implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(IdentityBoot.name);
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly schema: SchemaCheck,
    private readonly roles: RoleSync,
    private readonly unattended: UnattendedSetup,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (await this.schemaFits()) await this.prepare();
    else this.lookAgain();
  }

  onModuleDestroy(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private async schemaFits(): Promise<boolean> {
    return (await this.schema.check().catch(() => null))?.state === 'ok';
  }

  private async prepare(): Promise<void> {
    await this.roles.run();
    await this.unattended.run();
  }

  private lookAgain(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.onApplicationBootstrap().catch((error: unknown) =>
        this.logger.error({ err: error }, 'Could not prepare identity'),
      );
    }, LOOK_AGAIN_MS);
    this.timer.unref();
  }
}
