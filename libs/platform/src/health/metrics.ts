import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Injectable, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { Config } from '../config/config';
import { NotFoundError } from '../errors/app-error';
import { PublicRoute } from '../http/access-mark';

/** Prometheus metrics of this process; route templates, never addresses, so that no personal data gets in. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'atrium_http_request_duration_seconds',
    help: 'Duration of HTTP requests by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}

/** Metrics are for a scraper that knows METRICS_TOKEN; without a token, only for this machine. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Get()
  @PublicRoute()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: FastifyRequest): Promise<string> {
    if (!this.allowed(request)) throw new NotFoundError('Page');
    return this.metrics.registry.metrics();
  }

  private allowed(request: FastifyRequest): boolean {
    const token = this.config.metricsToken;
    if (token) return sameText(request.headers.authorization ?? '', `Bearer ${token}`);
    const local = /^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '');
    return local && request.headers['x-forwarded-for'] === undefined;
  }
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
