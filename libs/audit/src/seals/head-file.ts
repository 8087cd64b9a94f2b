import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '@atrium/platform';

export interface HeadLine {
  block: number;
  hash: string;
}

/**
 * The end of the chain, kept outside the database: who cuts the newest blocks off together with their rows leaves a chain that is whole,
 * but shorter than this file says. Copy it elsewhere for more than that.
 */
@Injectable()
export class HeadFile {
  private readonly logger = new Logger(HeadFile.name);

  constructor(private readonly config: Config) {}

  get path(): string {
    return join(this.config.dataDir, 'audit-head.log');
  }

  async add({ block, hash }: HeadLine): Promise<void> {
    try {
      await mkdir(this.config.dataDir, { recursive: true });
      await appendFile(this.path, `${block} ${hash} ${new Date().toISOString()}\n`, { mode: 0o600 });
    } catch (error) {
      this.logger.error({ err: error }, `The head of the sealed logs could not be written to ${this.path}`);
    }
  }

  /** Null when there is no such file. */
  async read(): Promise<HeadLine[] | null> {
    const text = await readFile(this.path, 'utf8').catch(() => null);
    if (text === null) return null;
    return [...text.matchAll(/^(\d+) ([0-9a-f]{64}) /gm)].map(([, block = '0', hash = '']) => ({
      block: Number(block),
      hash,
    }));
  }
}
