import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@atrium/platform';
import { fastifyAdapter, openApiDocument } from '@atrium/platform/http';
import { AppModule } from './app.module';

/** Prints the OpenAPI document. Needs neither database nor Redis: the application is only looked at, never started. */
async function main(): Promise<void> {
  const config = loadConfig({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    REDIS_URL: 'redis://127.0.0.1:1',
    SECRET_KEY: 'only for describing the routes, opens nothing',
  });
  const app = await NestFactory.create(AppModule.forRoot(config), fastifyAdapter(config), {
    preview: true,
    logger: false,
  });
  app.setGlobalPrefix('api');
  process.stdout.write(JSON.stringify(openApiDocument(app, config.version), null, 2));
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exit(1);
});
