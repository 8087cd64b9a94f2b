import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Agent } from '@atrium/identity/testing';
import { eventually } from '@atrium/platform/testing';

const shared = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../../shared/data');

/** A hardware reseller's CRM that nobody here wrote; present only where real input is kept. */
export const RESELLER = join(shared, 'crm-sales-opportunities');

export function describeWithData(name: string, body: () => void): void {
  if (existsSync(RESELLER)) describe(name, body);
  else {
    process.stdout.write(`Skipped "${name}": no real input at ATRIUM_SHARED_DATA.\n`);
    describe.skip(name, body);
  }
}

export interface ImportState {
  id: string;
  version: number;
  state: string;
  counts: { total: number; create: number; update: number; unchanged: number; refuse: number };
  blockers: Array<{ code: string; detail: string }>;
  error: unknown;
}

export const read = (file: string): Buffer => readFileSync(join(RESELLER, file));

/** Uploads a file as an integrator would. */
export async function upload(
  agent: Agent,
  target: string,
  fileName: string,
  content: Buffer | string,
): Promise<ImportState> {
  const { body, status } = await agent
    .post('/api/v1/imports')
    .field('target', target)
    .attach('file', Buffer.from(content), fileName);
  expect([status, body.detail]).toEqual([201, undefined]);
  return body;
}

export async function state(agent: Agent, id: string): Promise<ImportState> {
  return (await agent.get(`/api/v1/imports/${id}`).expect(200)).body;
}

const SETTLED = ['checked', 'done', 'failed', 'cancelled'];

/** Asks for the run and waits for its end. */
export async function run(agent: Agent, id: string): Promise<ImportState> {
  const started = await agent.post(`/api/v1/imports/${id}/run`);
  expect([started.status, started.body.detail]).toEqual([202, undefined]);
  return eventually(
    () => state(agent, id),
    (now) => SETTLED.includes(now.state),
    120_000,
  );
}

/** Answers every value of a field that is open with "create". */
export async function createUnknown(agent: Agent, id: string, field: string): Promise<void> {
  const { body } = await agent.get(`/api/v1/imports/${id}/values`).expect(200);
  const found = body.fields.find((one: { field: string }) => one.field === field);
  const values = found.items
    .filter(({ effect }: { effect: string }) => effect === 'refuse')
    .map(({ value }: { value: string }) => ({ field, value, action: 'create' }));
  const { version } = await state(agent, id);
  const answer = await agent.patch(`/api/v1/imports/${id}`).set('if-match', `"${version}"`).send({ values });
  expect([answer.status, answer.body.errors ?? answer.body.detail]).toEqual([200, undefined]);
}
