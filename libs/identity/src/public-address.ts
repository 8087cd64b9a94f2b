import type { Config } from '@atrium/platform';
import type { FastifyRequest } from 'fastify';

/** The address of a page as people reach this installation. */
export function publicAddress(config: Config, request: FastifyRequest, path: string): string {
  return `${config.publicUrl || `${request.protocol}://${request.host}`}${path}`;
}

/** Whether cookies may be limited to https. */
export function isSecure(config: Config, request: FastifyRequest): boolean {
  return request.protocol === 'https' || config.publicUrl.startsWith('https:');
}
