import { RouteInventory } from '@atrium/identity';
import type { TestApp } from '@atrium/platform/testing';
import request from 'supertest';
import { startWholeApp } from './whole-app';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

let t: TestApp;
let document: {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { type?: string; properties?: object }> };
};

beforeAll(async () => {
  t = await startWholeApp();
  document = (await request(t.server).get('/api/openapi.json').expect(200)).body;
});
afterAll(() => t.close());

/** What an integrator generates a client from; an empty schema there is a broken promise that nothing else notices. */
describe('the OpenAPI document', () => {
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
    );

  it('has every route of the API', () => {
    const described = new Set(operations().map(({ name }) => name));
    const routes = t.app
      .get(RouteInventory)
      .list()
      .filter(({ path }) => !/metrics|health\/live/.test(path));
    const missing = routes
      .map(({ method, path }) => `${method} /api/${path.replace(/^\//, '').replace(/:(\w+)/g, '{$1}')}`)
      .filter((name) => !described.has(name));
    expect(missing).toEqual([]);
  });

  it('has no empty schema, and a described body for every answer that has one', () => {
    const empty = Object.entries(document.components.schemas).filter(
      ([, { type, properties }]) => type === 'object' && !Object.keys(properties ?? {}).length,
    );
    expect(empty.map(([name]) => name)).toEqual([]);
    const silent = operations().filter(({ operation }) => {
      const good = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
      return !good || (good[0] !== '204' && !good[1].content);
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('says of every route that errors are problem documents', () => {
    const without = operations().filter(
      ({ name, operation }) =>
        !name.includes('/health') && !operation.responses.default?.content?.['application/problem+json'],
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});
