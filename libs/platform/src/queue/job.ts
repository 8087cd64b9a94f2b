/** How a kind of job is tried again and how many run at once in one worker process. */
export interface JobOptions {
  /** Version of the payload; a worker refuses payloads newer than it knows. */
  version: number;
  attempts?: number;
  /** First pause before another attempt; doubles each time. */
  backoffMs?: number;
  concurrency?: number;
}

/** A kind of job: its name, its options and, as a type, its payload. */
export interface JobDefinition<P> {
  readonly name: string;
  readonly queue: string;
  readonly options: Required<JobOptions>;
  /** Never set; carries the payload's type. */
  readonly payload?: P;
}

const definitions = new Map<string, JobDefinition<unknown>>();

/** Declares a kind of job, once, as a constant: `defineJob<{ importId: string }>('imports.run', { version: 1 })`. */
export function defineJob<P extends object>(name: string, options: JobOptions): JobDefinition<P> {
  if (definitions.has(name)) throw new Error(`Job ${name} is defined twice.`);
  const definition: JobDefinition<P> = {
    name,
    queue: name.split('.')[0] ?? name,
    options: { attempts: 5, backoffMs: 2_000, concurrency: 1, ...options },
  };
  definitions.set(name, definition);
  return definition;
}

export function definedJobs(): readonly JobDefinition<unknown>[] {
  return [...definitions.values()];
}

export interface JobContext {
  /** Identifies this run in logs and changes. */
  id: string;
  attempt: number;
  /** True once the worker has been asked to stop: finish the step at hand and return. */
  stopping: () => boolean;
}

export interface JobHandlerOf<P> {
  handle(payload: P, context: JobContext): Promise<void>;
}

export const JOB_HANDLER = Symbol('atrium.job-handler');
export const SWEEP = Symbol('atrium.sweep');

/** Marks the one class that does a kind of job. The worker refuses to start when a kind has no handler, or two. */
export function JobHandler<P>(definition: JobDefinition<P>) {
  return (target: new (...args: never[]) => JobHandlerOf<P>): void => {
    Reflect.defineMetadata(JOB_HANDLER, definition, target);
  };
}

/**
 * Marks a method that looks in PostgreSQL for what is due and puts it back on the queue. It runs every `everyMs` in one worker
 * at a time, which is why losing Redis loses nothing.
 */
export function Sweep(name: string, everyMs: number): MethodDecorator {
  return (target, property) => {
    const sweeps = (Reflect.getMetadata(SWEEP, target.constructor) ?? []) as SweepMark[];
    Reflect.defineMetadata(SWEEP, [...sweeps, { name, everyMs, method: String(property) }], target.constructor);
  };
}

export interface SweepMark {
  name: string;
  everyMs: number;
  method: string;
}
