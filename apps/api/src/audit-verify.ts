import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Verifier, type VerifyResult } from '@atrium/audit';
import { loadConfig } from '@atrium/platform';
import { AppModule } from './app.module';

/** `node audit-verify.js`: reads all logs against their seals and says what is not as it was written. Exit code 1 when something is not. */
async function main(): Promise<void> {
  const config = loadConfig({ ...process.env, LOG_LEVEL: 'error' });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), { logger: ['error'] });
  try {
    const result = await app.get(Verifier, { strict: false }).verify();
    process.stdout.write(`${words(result)}\n`);
    process.exitCode = result.intact ? 0 : 1;
  } finally {
    await app.close();
  }
}

function words({ intact, findings, more, blocks, rows, head, headFile, unsealed }: VerifyResult): string {
  const lines = [
    intact ? 'The logs are whole.' : 'The logs are NOT as they were written:',
    ...findings.map(({ kind, log, block, seq }) =>
      [`  ${kind}`, log, block === null ? null : `block ${block}`, seq === null ? null : `row ${seq}`]
        .filter(Boolean)
        .join(', '),
    ),
    ...(more ? ['  … and more'] : []),
    `${blocks} blocks, ${rows} rows; ${unsealed} rows are too new to be sealed.`,
    head ? `Head: block ${head.block}, ${head.hash}` : 'Nothing has been sealed yet.',
    `The heads written down outside the database: ${headFile}.`,
  ];
  return lines.join('\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(2);
});
