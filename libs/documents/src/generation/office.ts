import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AppError, ConflictError } from '@atrium/platform';

const run = promisify(execFile);
const PATIENCE_MS = 60_000;

/** LibreOffice, where the administrator has installed it: the only way a Word document becomes a PDF here. */
@Injectable()
export class Office {
  private found: Promise<string | null> | null = null;
  /** One at a time: each run takes some hundred megabytes. */
  private last: Promise<unknown> = Promise.resolve();

  async present(): Promise<boolean> {
    return (await this.program()) !== null;
  }

  async toPdf(docx: Buffer): Promise<Buffer> {
    const program = await this.program();
    if (!program)
      throw new ConflictError(
        'no_office',
        'A PDF of a Word document needs LibreOffice on the server, which is not installed.',
      );
    const mine = this.last.then(() => convert(program, docx));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private program(): Promise<string | null> {
    this.found ??= findProgram(['soffice', 'libreoffice']);
    return this.found;
  }
}

async function findProgram(names: readonly string[]): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean))
    for (const name of names) {
      const path = join(folder, name);
      if (
        await access(path, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return path;
    }
  return null;
}

/** In a folder and with a profile of its own, so that runs do not wait for each other's locks and leave nothing behind. */
async function convert(program: string, docx: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'atrium-office-'));
  try {
    await writeFile(join(folder, 'paper.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run(
      program,
      [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')],
      {
        timeout: PATIENCE_MS,
        killSignal: 'SIGKILL',
        env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' },
      },
    );
    return await readFile(join(folder, 'paper.pdf'));
  } catch (error) {
    throw new AppError(
      503,
      'office_failed',
      'LibreOffice could not turn the document into a PDF. Try again, or take the Word document.',
      {},
      { cause: error },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
