import { createUser, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { createTeam } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import type { PipelineDto } from './pipelines/pipeline.dto';

/** The first pipeline by the names of its kinds. */
export interface TestPipeline {
  id: string;
  version: number;
  /** Open stages in their order. */
  open: string[];
  won: string;
  lost: string;
}

/** The pipeline that set-up has made. */
export async function firstTestPipeline(user: TestUser): Promise<TestPipeline> {
  const { body } = await user.agent.get('/api/v1/pipelines').expect(200);
  const [pipeline] = (body as { items: PipelineDto[] }).items;
  if (!pipeline) throw new Error('There is no pipeline.');
  const of = (kind: string) => pipeline.stages.filter((stage) => stage.kind === kind).map(({ id }) => id);
  const [won = ''] = of('won');
  const [lost = ''] = of('lost');
  return { id: pipeline.id, version: pipeline.version, open: of('open'), won, lost };
}

export interface SalesPeople {
  admin: TestUser;
  manager: TestUser;
  seller: TestUser;
  /** In the seller's team. */
  mate: TestUser;
  /** In another team. */
  stranger: TestUser;
  operator: TestUser;
  readonly: TestUser;
}

/** An organization with two teams and somebody of each role. */
export async function salesPeople(test: TestApp): Promise<SalesPeople> {
  const admin = await setUpOrganization(test);
  const teamId = await createTeam(test, 'North');
  const otherTeam = await createTeam(test, 'South');
  return {
    admin,
    manager: await createUser(test, { role: 'manager', teamId }),
    seller: await createUser(test, { role: 'seller', teamId }),
    mate: await createUser(test, { role: 'seller', teamId }),
    stranger: await createUser(test, { role: 'seller', teamId: otherTeam }),
    operator: await createUser(test, { role: 'operator', teamId }),
    readonly: await createUser(test, { role: 'readonly' }),
  };
}

/** A deal made through the API by this user. */
export async function createDeal(
  user: TestUser,
  over: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> {
  const { body } = await user.agent
    .post('/api/v1/deals')
    .send({ name: 'A deal', ...over })
    .expect(201);
  return body as { id: string; version: number };
}

/** A product made through the API by this user. */
export async function createProduct(
  user: TestUser,
  over: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> {
  const { body } = await user.agent
    .post('/api/v1/products')
    .send({ name: 'A product', ...over })
    .expect(201);
  return body as { id: string; version: number };
}

/** A customer straight in the database, for tests that are not about customers. */
export async function insertCustomer(test: TestApp, name: string, owner: TestUser | null): Promise<string> {
  const [row] = await test.sql<{ id: string }>(
    `insert into customer (kind, name, owner_id, team_id) values ('company', $1, $2, $3) returning id`,
    [name, owner?.id ?? null, owner?.teamId ?? null],
  );
  return row?.id ?? '';
}
