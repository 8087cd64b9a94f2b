import { createTeam, createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { createCompany, createPerson } from '@atrium/customers/testing';
import { PlatformJobsModule } from '@atrium/platform/jobs';
import { IdentityJobsModule } from '@atrium/identity/jobs';
import { RecordsJobsModule } from '@atrium/records/jobs';
import { eventually, type TestApp } from '@atrium/platform/testing';
import { MailingsJobsModule } from '../src/jobs';
import { startMailServer, type TestMailServer } from '../src/testing';
import { startMailings } from './app';

export interface MailingJson {
  id: string;
  version: number;
  state: string;
  counts: Record<string, number>;
  [field: string]: unknown;
}

export interface House {
  t: TestApp;
  server: TestMailServer;
  admin: TestUser;
  seller: TestUser;
  mate: TestUser;
  stranger: TestUser;
  close(): Promise<void>;
}

/** The application with its worker in the same process, people in two teams, and a mail server. */
export async function startHouse(
  options: Parameters<typeof startMailServer>[0] = {},
  { worker = true, env = {} }: { worker?: boolean; env?: Record<string, string> } = {},
): Promise<House> {
  const server = await startMailServer(options);
  const jobs = worker ? [PlatformJobsModule, IdentityJobsModule, RecordsJobsModule, MailingsJobsModule] : [];
  const t = await startMailings(env, jobs);
  const admin = await setUpOrganization(t);
  const [teamId, other] = [await createTeam(t, 'North'), await createTeam(t, 'South')];
  return {
    t,
    server,
    admin,
    seller: await createUser(t, { teamId, name: 'Sam Seller' }),
    mate: await createUser(t, { teamId }),
    stranger: await createUser(t, { teamId: other }),
    close: async () => {
      await t.close();
      await server.close();
    },
  };
}

export async function senderAccount(house: House, who: TestUser, over: object = {}): Promise<string> {
  const { body } = await who.agent
    .post('/api/v1/sender-accounts')
    .send({
      name: 'Sales',
      fromName: 'Sales of Test',
      fromAddress: 'sales@test.example',
      host: '127.0.0.1',
      port: house.server.port,
      security: 'none',
      ...over,
    })
    .expect(201);
  return body.id as string;
}

/** A company in a city with these addresses. */
export const company = (who: TestUser, name: string, city: string, ...emails: string[]) =>
  createCompany(who.agent, {
    name,
    addresses: [{ city }],
    contactPoints: emails.map((value) => ({ kind: 'email', value })),
  });

export const person = (who: TestUser, firstName: string, city: string, ...emails: string[]) =>
  createPerson(who.agent, {
    firstName,
    lastName: 'Popescu',
    addresses: [{ city }],
    contactPoints: emails.map((value) => ({ kind: 'email', value })),
  });

/** A mailing that lacks nothing. */
export async function draft(house: House, who: TestUser, over: object = {}): Promise<MailingJson> {
  const { body } = await who.agent
    .post('/api/v1/mailings')
    .send({
      name: 'News',
      subject: 'News for {{customer.firstName|friend}}',
      body: '<p>Hello {{customer.name}}, how is {{customer.city|life}}?</p>',
      senderAccountId: await senderAccount(house, who),
      audience: { city: 'Iași' },
      ...over,
    })
    .expect(201);
  return body as MailingJson;
}

export const send = (who: TestUser, { id, version }: MailingJson) =>
  who.agent.post(`/api/v1/mailings/${id}/send`).set('if-match', `"${version}"`).send({});

export const read = async (who: TestUser, id: string): Promise<MailingJson> =>
  (await who.agent.get(`/api/v1/mailings/${id}`).expect(200)).body as MailingJson;

export const finished = (who: TestUser, id: string): Promise<MailingJson> =>
  eventually(
    () => read(who, id),
    ({ state }) => state === 'done',
    30_000,
  );
