import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@atrium/platform';
import type { ImportTarget } from './import-target';

/** The registry of what can be imported; modules add theirs in onModuleInit. */
@Injectable()
export class ImportTargets {
  private readonly targets = new Map<string, ImportTarget>();

  /** Adds a target; a second one of the same name is a mistake of the programmer. */
  register(target: ImportTarget): void {
    if (this.targets.has(target.type)) throw new Error(`Import target "${target.type}" is registered twice`);
    this.targets.set(target.type, target);
  }

  get(type: string): ImportTarget {
    const target = this.targets.get(type);
    if (!target) throw new NotFoundError('import target');
    return target;
  }

  has(type: string): boolean {
    return this.targets.has(type);
  }

  all(): ImportTarget[] {
    return [...this.targets.values()];
  }
}
