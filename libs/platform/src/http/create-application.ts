import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { requestContext } from '../actor/request-context';
import { Config } from '../config/config';
import { SchemaCheck } from '../database/schema-state';
import { AppError, NotFoundError } from '../errors/app-error';
import { ProblemFilter, sendProblem } from '../errors/problem.filter';
import { Metrics } from '../health/metrics';
import { logAccess } from './access-log';
import { makePostsIdempotent } from './idempotent-posts';
import { securityHeaders } from './security-headers';
import { validationPipe } from './validation';

const JSON_LIMIT = 16 * 1024 * 1024;
const UPLOAD_LIMIT = 64 * 1024 * 1024;

/** Fastify, set up for Atrium. Not yet listening. */
export function fastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: JSON_LIMIT,
    genReqId: (request: { headers: Record<string, unknown> }) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[\w.-]{8,100}$/.test(given) ? given : randomUUID();
    },
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  });
}

/** Builds the HTTP application around the root module. */
export async function createHttpApplication(rootModule: object, config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(rootModule as never, fastifyAdapter(config), {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  await configureHttpApplication(app, config);
  return app;
}

/** Everything between the socket and the controllers; the same for the server and for tests. */
export async function configureHttpApplication(app: NestFastifyApplication, config: Config): Promise<void> {
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  makePostsIdempotent(app);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  addHooks(fastify, app);
  await app.register(cookie as never);
  await app.register(multipart as never, {
    limits: { fileSize: UPLOAD_LIMIT, files: 10, fields: 50, fieldSize: 1024 * 1024 },
  });
  if (config.webDist && existsSync(join(config.webDist, 'index.html'))) await serveWeb(app, fastify, config.webDist);
}

/** Around every request. Whatever can be found out once is found out once: this is paid for by each of them. */
function addHooks(fastify: FastifyInstance, app: NestFastifyApplication): void {
  const everywhere = securityHeaders();
  const schema = app.get(SchemaCheck, { strict: false });
  const { requests } = app.get(Metrics, { strict: false });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(everywhere).header('x-request-id', String(request.id));
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
    requestContext.run({ requestId: String(request.id), ip: request.ip }, done);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (schema.ok || !request.url.startsWith('/api/') || /^\/api\/(health|metrics)/.test(request.url)) return;
    if ((await schema.check().catch(() => null))?.state === 'ok') return;
    refuseSchema(request, reply);
    await reply;
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    logAccess(request, reply);
    done();
  });
}

function refuseSchema(request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(
    request,
    reply,
    new AppError(
      503,
      'schema_mismatch',
      'The database does not have the schema of this program. Run the migration, or start the matching version.',
    ),
  );
}

/** The single-page application: hashed assets for ever, its page for every address that is not the API's. */
async function serveWeb(app: NestFastifyApplication, fastify: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic as never, {
    root,
    wildcard: false,
    setHeaders: (reply: FastifyReply, path: string) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const page = !request.url.startsWith('/api') && !/\.\w{2,5}$/.test(request.url.split('?')[0] ?? '');
    if (page) return (reply as FastifyReply & { sendFile(name: string): FastifyReply }).sendFile('index.html');
    sendProblem(request, reply, new NotFoundError('Page'));
    return reply;
  });
}
