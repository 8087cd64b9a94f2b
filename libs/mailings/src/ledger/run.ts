import type { MailFailure, MailOutcome, MailTransport } from '@atrium/platform';
import { type Claimed, isAccountTrouble, type Empty, LEASE_SECONDS, type Ledger, type Result } from './ledger';

/** Letters on their way at once. */
export const CONNECTIONS = 5;

const HEARTBEAT_MS = 2_000;
/** Rather stop too early than hand over a letter whose claim has run out. */
const TRUSTED_MS = (LEASE_SECONDS * 1000) / 2;
const FIRST_BATCH = 20;
const MAX_BATCH = 100;
const FLUSH_AT = 50;
const FLUSH_MS = 100;

export interface RunPlan {
  mailingId: string;
  ledger: Ledger;
  transport: MailTransport;
  /** Hands one letter to the transport. */
  send: (letter: Claimed) => Promise<MailOutcome>;
  connections: number;
  /** Finish what is in hand and come back: the worker is to stop, or others want a turn. */
  enough: () => boolean;
}

/**
 * One worker going through the ledger of one mailing. Claims, letters and outcomes flow beside each other: while some are handed
 * over, the next are claimed and the last are written down. What is claimed is about a second's work, so that a pause takes effect at
 * once and a sudden death leaves little unknown.
 */
export class Run {
  private claimId = '';
  private batch = FIRST_BATCH;
  private readonly hand: Claimed[] = [];
  private readonly results: Result[] = [];
  private refilling: Promise<void> | null = null;
  private writing: Promise<void> = Promise.resolve();
  private flushTimer: NodeJS.Timeout | null = null;
  private trustedUntil = 0;
  private stopped = false;
  private broken: unknown = null;
  private trouble: MailFailure | null = null;
  private wentWell = false;
  private empty: Empty | null = null;

  constructor(private readonly plan: RunPlan) {}

  /** @returns why it ended; null when it was told that it is enough */
  async go(): Promise<Empty | 'trouble' | null> {
    const { ledger, mailingId, connections } = this.plan;
    this.claimId = await ledger.begin(mailingId);
    this.trustedUntil = Date.now() + TRUSTED_MS;
    const heart = setInterval(() => void this.beat(), HEARTBEAT_MS);
    try {
      await Promise.all(Array.from({ length: connections }, () => this.lane()));
      await ledger.release(this.claimId, this.hand.splice(0));
      await this.flush();
    } finally {
      clearInterval(heart);
      if (this.flushTimer) clearTimeout(this.flushTimer);
    }
    if (this.trouble) await ledger.trouble(mailingId, this.trouble);
    await ledger.end(this.claimId);
    if (this.broken) throw this.broken;
    return this.trouble ? 'trouble' : this.empty;
  }

  private async lane(): Promise<void> {
    for (let letter = await this.take(); letter; letter = await this.take()) {
      const outcome = await this.plan.send(letter);
      this.note(letter, outcome);
    }
  }

  /** The next letter, unless it is time to stop. */
  private async take(): Promise<Claimed | null> {
    for (;;) {
      if (this.over()) return null;
      if (this.hand.length <= this.batch / 2 && !this.empty) this.refilling ??= this.refill();
      const letter = this.hand.shift();
      if (letter) return letter;
      if (!this.refilling) return null;
      await this.refilling;
    }
  }

  private over(): boolean {
    return (
      this.stopped ||
      this.broken !== null ||
      this.trouble !== null ||
      Date.now() > this.trustedUntil ||
      this.plan.enough()
    );
  }

  private async refill(): Promise<void> {
    const { ledger, mailingId } = this.plan;
    try {
      const began = Date.now();
      const claimed = await ledger.claim(mailingId, this.claimId, this.batch);
      if (Array.isArray(claimed)) this.hand.push(...claimed);
      else this.empty = claimed;
      this.adapt(Date.now() - began);
    } catch (error) {
      this.broken = error;
    } finally {
      this.refilling = null;
    }
  }

  private lastRefill = Date.now();

  /** About half a second's work in hand. */
  private adapt(claimMs: number): void {
    const took = Date.now() - this.lastRefill - claimMs;
    this.lastRefill = Date.now();
    if (took < 250) this.batch = Math.min(MAX_BATCH, this.batch * 2);
    else if (took > 1_000) this.batch = Math.max(this.plan.connections, Math.floor(this.batch / 2));
  }

  private note(letter: Claimed, outcome: MailOutcome): void {
    this.results.push({ letter, outcome });
    if (isAccountTrouble(outcome)) {
      const { stage, code, response } = outcome;
      this.trouble = { stage, code, response };
    } else if (!this.wentWell) {
      this.wentWell = true;
      void this.plan.ledger.troubleOver(this.plan.mailingId).catch((error: unknown) => (this.broken = error));
    }
    if (this.results.length >= FLUSH_AT) void this.flush();
    else this.flushTimer ??= setTimeout(() => void this.flush(), FLUSH_MS);
  }

  /** Writes down what has been found out; one after the other, so that nothing is written twice. */
  private flush(): Promise<void> {
    if (this.flushTimer) clearTimeout(this.flushTimer);
    this.flushTimer = null;
    const results = this.results.splice(0);
    this.writing = this.writing
      .then(() => this.plan.ledger.write(this.claimId, this.plan.mailingId, results))
      .catch((error: unknown) => {
        // Not written: these rows stay in `sending` and become unknown, which is what they are.
        this.broken = error;
      });
    return this.writing;
  }

  private async beat(): Promise<void> {
    const began = Date.now();
    try {
      if (await this.plan.ledger.alive(this.claimId)) this.trustedUntil = began + TRUSTED_MS;
      else this.stopped = true;
    } catch {
      // The claim simply runs out when the database stays away.
    }
  }
}
