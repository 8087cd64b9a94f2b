import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IdentityHttpModule } from '@atrium/identity/http';
import { type Agent, setUpOrganization, type TestUser } from '@atrium/identity/testing';
import { startTestApp, type TestApp } from '@atrium/platform/testing';
import { RecordsHttpModule } from '../src/http';
import { ImportRunner } from '../src/imports/engine/runner';
import type { ImportRowDto, ImportValuesDto } from '../src/imports/api/import-views.dto';
import type { ImportDto, MappingEntryDto, UpdateImportDto } from '../src/imports/api/imports.dto';
import { createThingTables, ThingsModule } from './things';

export const dataFolder = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../../shared/data');
export const hasData = existsSync(dataFolder);
if (!hasData) process.stdout.write(`skipped: real files are not at ${dataFolder}\n`);
export const describeWithData = hasData ? describe : describe.skip;
export const dataFile = (path: string): Buffer => readFileSync(join(dataFolder, path));

export interface ImportTest extends TestApp {
  admin: TestUser;
}

export async function startImportTest(): Promise<ImportTest> {
  const test = await startTestApp([IdentityHttpModule, RecordsHttpModule, ThingsModule]);
  await createThingTables(test);
  return { ...test, admin: await setUpOrganization(test) };
}

export async function upload(
  agent: Agent,
  target: string,
  name: string,
  content: Buffer | string,
  options?: object,
): Promise<ImportDto> {
  const request = agent.post('/api/v1/imports').field('target', target).attach('file', Buffer.from(content), name);
  const response = await (options ? request.field('options', JSON.stringify(options)) : request);
  if (response.status !== 201) throw new Error(`${response.status} ${response.text}`);
  return response.body as ImportDto;
}

export async function change(agent: Agent, id: string, input: UpdateImportDto): Promise<ImportDto> {
  const { body: now } = (await agent.get(`/api/v1/imports/${id}`).expect(200)) as { body: ImportDto };
  const response = await agent.patch(`/api/v1/imports/${id}`).set('If-Match', `"${now.version}"`).send(input);
  if (response.status !== 200) throw new Error(`${response.status} ${response.text}`);
  return response.body as ImportDto;
}

/** Starts a check or a run, and does the worker's part here. */
export async function work(test: TestApp, agent: Agent, id: string, what: 'check' | 'run'): Promise<ImportDto> {
  const response = await agent.post(`/api/v1/imports/${id}/${what}`);
  if (response.status !== 202) throw new Error(`${response.status} ${response.text}`);
  await test.app.get(ImportRunner).work(id);
  return read(agent, id);
}

export async function read(agent: Agent, id: string): Promise<ImportDto> {
  return (await agent.get(`/api/v1/imports/${id}`).expect(200)).body as ImportDto;
}

export async function rows(agent: Agent, id: string, query = 'limit=200'): Promise<ImportRowDto[]> {
  return (await agent.get(`/api/v1/imports/${id}/rows?${query}`).expect(200)).body.items as ImportRowDto[];
}

export async function values(agent: Agent, id: string): Promise<ImportValuesDto> {
  return (await agent.get(`/api/v1/imports/${id}/values`).expect(200)).body as ImportValuesDto;
}

export const toField = (...fields: (string | null)[]): MappingEntryDto[] =>
  fields.map((field, column) => ({ column, field }));
