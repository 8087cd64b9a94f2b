import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, loadConfig, type Locale, LOCALES } from '@atrium/platform';
import { configureHttpApplication, fastifyAdapter } from '@atrium/platform/http';
import { AppModule } from './app.module';
import { ApiCaller } from './demo/api-caller';
import { DEMO_PASSWORD, makeDemoCompany } from './demo/demo-company';

/** `node demo.js --language ro`: fills an empty installation with a believable company and prints how to sign in, as one line of JSON. */
async function main(): Promise<void> {
  const wanted = process.argv[process.argv.indexOf('--language') + 1];
  const language = LOCALES.find((locale) => locale === wanted) ?? 'en';
  const config = loadConfig({
    ...process.env,
    LOG_LEVEL: 'error',
    ADMIN_EMAIL: '',
    ADMIN_PASSWORD: '',
    ADMIN_PASSWORD_FILE: '',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), fastifyAdapter(config), {
    logger: ['error'],
  });
  await configureHttpApplication(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  try {
    process.stdout.write(`${JSON.stringify(await fill(new ApiCaller(app), language, config))}\n`);
  } finally {
    await app.close();
  }
}

/** A company that is already there is left alone. */
async function fill(api: ApiCaller, language: Locale, config: Config): Promise<{ users: object[] }> {
  const { needed } = await api.get<{ needed: boolean }>('setup');
  if (!needed) return { users: [] };
  const people = await makeDemoCompany(api, language, config.houseMail);
  const shown = ['administrator', 'manager', 'seller'].map((role) => people.find((person) => person.role === role));
  return {
    users: shown.flatMap((person) =>
      person ? [{ email: person.email, password: DEMO_PASSWORD, role: person.role }] : [],
    ),
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
});
