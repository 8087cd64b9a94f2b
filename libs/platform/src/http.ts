import { Module } from '@nestjs/common';
import { HealthController } from './health/health.controller';
import { HealthService } from './health/health.service';
import { Metrics, MetricsController } from './health/metrics';
import { IdempotencyInterceptor } from './http/idempotency.interceptor';

/** Health, metrics and idempotency, for apps/api. */
@Module({
  controllers: [HealthController, MetricsController],
  providers: [HealthService, Metrics, IdempotencyInterceptor],
})
export class PlatformHttpModule {}

export { configureHttpApplication, createHttpApplication, fastifyAdapter } from './http/create-application';
export { openApiDocument, serveOpenApi } from './http/openapi';
