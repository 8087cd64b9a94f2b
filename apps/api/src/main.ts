import 'reflect-metadata';
import { ConfigError, loadConfig } from '@atrium/platform';
import { createHttpApplication, serveOpenApi } from '@atrium/platform/http';
import { AppModule } from './app.module';

async function main(): Promise<void> {
  const config = loadConfig();
  const app = await createHttpApplication(AppModule.forRoot(config), config);
  serveOpenApi(app, config.version);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  const text = error instanceof ConfigError ? error.message : (error as Error).stack;
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
