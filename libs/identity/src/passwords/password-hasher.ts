import { Injectable } from '@nestjs/common';
import { TooManyRequestsError } from '@atrium/platform';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with the settings OWASP names for it: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing is meant to be dear; more at once would take the threads that files and the network need. */
const AT_ONCE = 2;
const LONGEST_QUEUE = 200;

/** Hashes and checks passwords, a few at a time. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: Array<() => void> = [];
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /** Without a stored hash it does the same work on a decoy and answers no, so that time tells nothing. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await this.decoyHash());
    const same = await this.inTurn(() => verify(against, password));
    return same && stored !== null;
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= hash('nobody has this password', COST);
    return this.decoy;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= LONGEST_QUEUE) throw new TooManyRequestsError(5);
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
