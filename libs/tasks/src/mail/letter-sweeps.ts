import { Injectable } from '@nestjs/common';
import { Sweep } from '@atrium/platform';
import { Letters } from './letters';

@Injectable()
export class LetterSweeps {
  constructor(private readonly letters: Letters) {}

  @Sweep('tasks.letters', 2_000)
  send(): Promise<void> {
    return this.letters.sendHeld();
  }

  @Sweep('tasks.letters-tidy', 60_000)
  tidy(): Promise<void> {
    return this.letters.tidy();
  }
}
