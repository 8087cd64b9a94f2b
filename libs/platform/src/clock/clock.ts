import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';

/**
 * What time it is, for everything that becomes due. Statements take the moment as a parameter instead of asking `now()`, so that
 * a test or a browser journey can move the clock of running programs: CLOCK_FILE names a file with an offset in seconds, read at
 * every look. In production the setting is refused.
 */
@Injectable()
export class Clock {
  constructor(private readonly config: Config) {}

  now(): Date {
    return new Date(Date.now() + this.offsetMs());
  }

  private offsetMs(): number {
    if (!this.config.clockFile) return 0;
    try {
      const seconds = Number(readFileSync(this.config.clockFile, 'utf8').trim());
      return Number.isFinite(seconds) ? Math.round(seconds * 1000) : 0;
    } catch {
      return 0;
    }
  }
}

/** The day it is at a moment, where somebody is: `YYYY-MM-DD`. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  );
}
