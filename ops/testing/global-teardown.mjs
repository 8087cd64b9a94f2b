import { dropTemplate } from './template.mjs';

export default async function tearDown() {
  const { atriumTestServers: servers, atriumTestTemplate: template } =
    /** @type {{ atriumTestServers?: import('./servers.mjs').TestServers, atriumTestTemplate?: string }} */ (
      globalThis
    );
  if (process.env.DATABASE_URL && servers && template) await dropTemplate(servers.adminUrl, template);
  await servers?.stop();
}
