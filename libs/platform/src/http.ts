import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { HealthController } from './health/health.controller';
import { HealthService } from './health/health.service';
import { Metrics, MetricsController } from './health/metrics';
import { IdempotencyInterceptor } from './http/idempotency.interceptor';

/** Health, metrics and idempotency, for apps/api. */
@Module({
  controllers: [HealthController, MetricsController],
  providers: [HealthService, Metrics, { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor }],
})
export class PlatformHttpModule {}

export { configureHttpApplication, createHttpApplication, fastifyAdapter } from './http/create-application';
export { openApiDocument, serveOpenApi } from './http/openapi';
