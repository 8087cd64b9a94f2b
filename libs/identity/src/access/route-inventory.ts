import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS_MARK } from '@atrium/platform';
import type { RouteAccess } from './decorators';
import { findPermission } from './permissions';

/** One route handler of the running program and who may call it. */
export interface RouteEntry {
  handler: string;
  method: string;
  path: string;
  access: RouteAccess | null;
}

// The keys under which Nest keeps a handler's route; it does not export them.
const PATH = 'path';
const METHOD = 'method';

/** Lists all route handlers, and refuses to start a program in which one does not say who may call it. */
@Injectable()
export class RouteInventory implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const problems = routeProblems(this.list());
    if (problems.length) throw new Error(`Routes must say who may call them:\n${problems.join('\n')}`);
  }

  list(): RouteEntry[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      const base: string = firstOf(Reflect.getMetadata(PATH, metatype));
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (typeof handler !== 'function') return [];
        const path: unknown = Reflect.getMetadata(PATH, handler);
        if (path === undefined) return [];
        const method = RequestMethod[Reflect.getMetadata(METHOD, handler) as RequestMethod];
        const access =
          (Reflect.getMetadata(ACCESS_MARK, handler) as RouteAccess | undefined) ??
          (Reflect.getMetadata(ACCESS_MARK, metatype) as RouteAccess | undefined) ??
          null;
        return [{ handler: `${metatype.name}.${name}`, method, path: joined(base, firstOf(path)), access }];
      });
    });
  }
}

/** What is wrong with these routes, one sentence each. */
export function routeProblems(routes: readonly RouteEntry[]): string[] {
  return routes.flatMap(({ handler, access }) => {
    if (!access) return [`${handler}: add @RequirePermission, @SignedIn or @Public.`];
    if (access.kind === 'permission' && !findPermission(access.permission))
      return [`${handler}: permission ${access.permission} is not declared; use definePermissions.`];
    return [];
  });
}

function firstOf(path: unknown): string {
  const first: unknown = Array.isArray(path) ? path[0] : path;
  return typeof first === 'string' ? first : '';
}

function joined(base: string, path: string): string {
  return `/${[base, path]
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}
