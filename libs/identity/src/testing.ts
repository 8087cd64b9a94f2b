import { randomUUID } from 'node:crypto';
import { type Actor, systemActor } from '@atrium/platform';
import type { TestApp } from '@atrium/platform/testing';
import supertest from 'supertest';
import type { BuiltInRole } from './access/permissions';
import { ActorFactory } from './actors/actor-factory';
import { SESSION_COOKIE } from './actors/session-cookie';
import { ApiKeysService } from './api-keys/api-keys.service';
import type { OrganizationSettings } from './organization/organization';
import { PasswordHasher } from './passwords/password-hasher';
import { SessionsService } from './sessions/sessions.service';
import { Setup } from './setup/setup.service';
import { Teams } from './teams/teams';

/** A client that keeps cookies, as a browser does. */
export type Agent = ReturnType<typeof supertest.agent>;

export const TEST_PASSWORD = 'correct horse battery';

const hashes = new WeakMap<object, Promise<string>>();

/** One costly hash for all users of an application. */
function testHash({ app }: TestApp): Promise<string> {
  const known = hashes.get(app) ?? app.get(PasswordHasher).hash(TEST_PASSWORD);
  hashes.set(app, known);
  return known;
}

export interface TestUser {
  id: string;
  name: string;
  email: string;
  teamId: string | null;
  agent: Agent;
}

/** The first set-up, as an administrator would do it. Do this once before making other users. */
export async function setUpOrganization(
  test: TestApp,
  settings: Partial<OrganizationSettings> = {},
): Promise<TestUser> {
  const [name, email] = ['Ada Administrator', 'ada@example.com'];
  const organization = { name: 'Test Ltd', locale: 'en', currency: 'EUR', timeZone: 'UTC', country: 'MD' } as const;
  const id = await test.app
    .get(Setup)
    .run({ name, email, password: TEST_PASSWORD, organization: { ...organization, ...settings } });
  return { id, name, email, teamId: null, agent: await signIn(test, id) };
}

/** An active user with a built-in role (or `roleId`), signed in. The password is TEST_PASSWORD. */
export async function createUser(
  test: TestApp,
  over: { role?: BuiltInRole; roleId?: string; teamId?: string | null; name?: string; email?: string } = {},
): Promise<TestUser> {
  const { role = 'seller', teamId = null, roleId = null } = over;
  const name = over.name ?? `User ${randomUUID().slice(0, 8)}`;
  const email = over.email ?? `${randomUUID()}@example.com`;
  const [row] = await test.sql<{ id: string }>(
    `insert into app_user (name, email, status, role_id, team_id, password_hash)
     values ($1, $2, 'active', coalesce($3::uuid, (select id from role where key = $4)), $5, $6) returning id`,
    [name, email, roleId, role, teamId, await testHash(test)],
  );
  if (!row) throw new Error('The user was not made.');
  return { id: row.id, name, email, teamId, agent: await signIn(test, row.id) };
}

/** A client signed in as the user, without going through the password. */
export async function signIn(test: TestApp, userId: string): Promise<Agent> {
  const agent = supertest.agent(test.server);
  agent.set('Cookie', await sessionCookie(test, userId));
  return agent;
}

/** The cookie of a new session, for requests that are made by other means. */
export async function sessionCookie(test: TestApp, userId: string): Promise<string> {
  const token = await test.app.get(SessionsService).open(userId, { ip: '127.0.0.1', userAgent: 'test' });
  return `${SESSION_COOKIE}=${token}`;
}

/** A client without any rights. */
export function stranger(test: TestApp): Agent {
  return supertest.agent(test.server);
}

export async function createTeam(test: TestApp, ...path: string[]): Promise<string> {
  const [id] = await test.app.get(Teams).ensure(systemActor(), [path]);
  return id ?? '';
}

/** A client that sends an API key of this user with this role. */
export async function apiKeyAgent(test: TestApp, user: TestUser, role: BuiltInRole): Promise<Agent> {
  const [row] = await test.sql<{ id: string }>('select id from role where key = $1', [role]);
  const actor = await actorOf(test, user);
  const { key } = await test.app.get(ApiKeysService).create(actor, { name: 'Test', roleId: row?.id ?? '' });
  const agent = supertest.agent(test.server);
  agent.set('Authorization', `Bearer ${key}`);
  return agent;
}

/** The user as services see them. */
export function actorOf(test: TestApp, user: Pick<TestUser, 'id'>): Promise<Actor> {
  return test.app.get(ActorFactory).forUser(user.id, { source: 'web' });
}
