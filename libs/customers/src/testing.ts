import type { Agent } from '@atrium/identity/testing';

/** The card as tests read it. */
export interface CardJson {
  id: string;
  name: string;
  version: number;
  ownerId: string | null;
  contactPoints: Array<{ id: string; kind: string; value: string; normalized: string | null; label: string | null }>;
  relationships: Array<{ id: string; relation: string; version: number; customer: { id: string; name: string } }>;
  [field: string]: unknown;
}

let counter = 0;

/** Creates a company through the API, as this agent. */
export async function createCompany(agent: Agent, over: Record<string, unknown> = {}): Promise<CardJson> {
  counter += 1;
  return created(agent, { kind: 'company', name: `Company ${counter}`, ...over });
}

/** Creates a person through the API, as this agent. */
export async function createPerson(agent: Agent, over: Record<string, unknown> = {}): Promise<CardJson> {
  counter += 1;
  return created(agent, { kind: 'person', firstName: 'Pat', lastName: `Person ${counter}`, ...over });
}

async function created(agent: Agent, body: Record<string, unknown>): Promise<CardJson> {
  const answer = await agent.post('/api/v1/customers').send(body);
  if (answer.status !== 201) throw new Error(`The customer was not made: ${answer.status} ${answer.text}`);
  return answer.body as CardJson;
}
