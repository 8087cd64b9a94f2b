import { Injectable } from '@nestjs/common';

/** Somebody came in, was refused, or left. */
export interface EntranceEvent {
  kind: 'signIn' | 'signInFailed' | 'signOut';
  /** Null when a refused attempt named nobody who is known. */
  userId: string | null;
  userAgent: string | null;
  detail: Record<string, unknown>;
}

/** Lets the log above hear who comes and goes; identity itself keeps attempts for a day only, to count them. */
@Injectable()
export class EntranceNews {
  private readonly listeners: Array<(event: EntranceEvent) => Promise<void>> = [];

  listen(listener: (event: EntranceEvent) => Promise<void>): void {
    this.listeners.push(listener);
  }

  /** Waits for the listeners: nobody comes in unwritten. */
  async tell(event: EntranceEvent): Promise<void> {
    for (const listener of this.listeners) await listener(event);
  }
}

/** What is typed as an address may be a password by mistake, so of an unknown one only its outline is told: `a…@example.com`. */
export function outlineOf(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '…' : `${[...email][0] ?? ''}…${email.slice(at)}`.slice(0, 120);
}
