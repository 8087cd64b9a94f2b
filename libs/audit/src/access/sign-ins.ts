import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntranceEvent, EntranceNews } from '@atrium/identity';
import { systemActor } from '@atrium/platform';
import { AccessLog } from './access-log';

/** Writes down who came in, who was refused and who left, as identity tells it. */
@Injectable()
export class SignIns implements OnModuleInit {
  constructor(
    private readonly news: EntranceNews,
    private readonly log: AccessLog,
  ) {}

  onModuleInit(): void {
    this.news.listen((event) => this.write(event));
  }

  private async write({ kind, userId, userAgent, detail }: EntranceEvent): Promise<void> {
    const actor = systemActor('system', userId ? { type: 'user', userId, source: 'web' } : { source: 'web' });
    await this.log.record(actor, { kind, userAgent, detail });
  }
}
