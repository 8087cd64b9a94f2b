import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ActorFactory, RightsChanges } from '@atrium/identity';
import { type Actor, Live, type LiveEvent, TooManyRequestsError } from '@atrium/platform';

const HEARTBEAT_MS = 20_000;
/** So long Redis may take before the page is told that it is connected anyway. */
const PATIENCE_MS = 2_000;
/** Tabs of one person on one process; pages share a stream where the browser can. */
const MOST_STREAMS = 20;

/** Bytes that may wait for a page that does not read. */
const MOST_WAITING = 1_000_000;

interface OpenStream {
  actor: Actor;
  end: () => void;
}

/** Server-sent events of signed-in people. A stream ends with its session, whoever ends it. */
@Injectable()
export class LiveStreams {
  private readonly open = new Set<OpenStream>();

  constructor(
    private readonly live: Live,
    private readonly actors: ActorFactory,
    rights: RightsChanges,
  ) {
    rights.onChange(() => void this.dismissEnded());
  }

  /** Throws before anything is written when the person has too many already. */
  requirePlace(userId: string): void {
    if (this.live.count(userId) >= MOST_STREAMS) throw new TooManyRequestsError(30);
  }

  /** Writes events to the response until either side ends it. */
  pipe(actor: Actor, userId: string, response: ServerResponse): void {
    let leave = (): void => undefined;
    const timer = setInterval(() => {
      response.write(': still here\n\n');
      void this.dismissUnlessIn(stream);
    }, HEARTBEAT_MS);
    const stream: OpenStream = {
      actor,
      end: () => {
        clearInterval(timer);
        leave();
        this.open.delete(stream);
        if (!response.writableEnded) response.end();
      },
    };
    this.open.add(stream);
    // Who does not read is let go; the page comes back and reads the inbox anew.
    const write = (event: LiveEvent): void => {
      if (response.writableEnded) return;
      if (response.writableLength > MOST_WAITING) stream.end();
      else response.write(frame(event));
    };
    const hearing = this.live.stream(userId, write, stream.end);
    leave = hearing.leave;
    response.on('close', stream.end);
    response.on('error', stream.end);
    response.write('retry: 3000\n\n');
    void greet(hearing.ready, write);
  }

  private async dismissEnded(): Promise<void> {
    for (const stream of this.open) await this.dismissUnlessIn(stream);
  }

  private async dismissUnlessIn(stream: OpenStream): Promise<void> {
    // Not knowing is no reason to send somebody away; the next heartbeat asks again.
    const isIn = await this.actors.isStillIn(stream.actor).catch(() => true);
    if (!isIn) stream.end();
  }
}

/** From `hello` on nothing is missed; when Redis lets wait for it, the page reads by itself until `resync`. */
async function greet(ready: Promise<void>, write: (event: LiveEvent) => void): Promise<void> {
  const inTime = await Promise.race([ready.then(() => true), setTimeout(PATIENCE_MS, false, { ref: false })]);
  write({ type: 'hello' });
  if (inTime) return;
  await ready;
  write({ type: 'resync' });
}

const frame = (event: LiveEvent): string => `data: ${JSON.stringify(event)}\n\n`;
