import { Injectable } from '@nestjs/common';
import type { Actor } from '@atrium/platform';
import { RightsChanges } from './rights-changes';
import { RightsListener } from './rights-listener';

/** An actor that was resolved from a session or a key. */
export interface Resolved {
  actor: Actor;
  /** When the session or key ends by itself, in milliseconds; Infinity for never. */
  endsAt: number;
  /** When its use was last written down, in milliseconds. */
  usedAt: number;
}

const MOST_ENTRIES = 10_000;

/**
 * Actors by the hash of their token. Emptied at once when rights change anywhere; switched off while changes cannot be heard.
 * Losing it costs one query.
 */
@Injectable()
export class ActorCache {
  private readonly entries = new Map<string, Resolved>();
  private epoch = 0;

  constructor(
    private readonly listener: RightsListener,
    changes: RightsChanges,
  ) {
    changes.onChange(() => this.clear());
  }

  clear(): void {
    this.epoch += 1;
    this.entries.clear();
  }

  async resolve(key: string, load: () => Promise<Resolved | null>): Promise<Resolved | null> {
    if (!this.listener.listening) return load();
    const cached = this.entries.get(key);
    if (cached && cached.endsAt > Date.now()) return cached;
    const { epoch } = this;
    const loaded = await load();
    // What was read before a change was announced may already be wrong: answer with it, but do not keep it.
    if (loaded && epoch === this.epoch) this.keep(key, loaded);
    return loaded;
  }

  private keep(key: string, resolved: Resolved): void {
    if (this.entries.size >= MOST_ENTRIES) {
      const oldest = this.entries.keys().next();
      if (!oldest.done) this.entries.delete(oldest.value);
    }
    this.entries.set(key, resolved);
  }
}
