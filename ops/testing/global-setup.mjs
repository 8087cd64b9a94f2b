/** Before the first Jest test: servers, and a migrated template database that createTestDatabase() clones. */
import { startTestServers } from './servers.mjs';
import { makeTemplate } from './template.mjs';

export default async function setUp() {
  const servers = await startTestServers();
  // On a server of the caller's own another run may be at work at the same time.
  const template = process.env.DATABASE_URL ? `atrium_template_${process.pid}` : 'atrium_template';
  Object.assign(globalThis, { atriumTestServers: servers, atriumTestTemplate: template });
  Object.assign(process.env, {
    ATRIUM_TEST_ADMIN_URL: servers.adminUrl,
    ATRIUM_TEST_TEMPLATE: template,
    ATRIUM_TEST_REDIS_URL: servers.redisUrl,
  });
  try {
    await makeTemplate(servers.adminUrl, template);
  } catch (error) {
    // Unit tests still say what they have to say; those that need the database fail by its absence.
    process.stderr.write(`\nNo test database: ${error instanceof Error ? error.message : error}\n`);
  }
}
