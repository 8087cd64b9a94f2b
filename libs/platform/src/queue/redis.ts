import Redis from 'ioredis';

/** A connection that fails at once when Redis is away: the request goes on, the sweep makes up for it. */
export function eagerRedis(url: string): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    connectTimeout: 3_000,
    retryStrategy: pause,
  });
  redis.on('error', () => undefined);
  return redis;
}

/** A connection that waits for Redis as long as it takes, as BullMQ's workers need. */
export function patientRedis(url: string): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: pause });
  redis.on('error', () => undefined);
  return redis;
}

const pause = (attempt: number): number => Math.min(attempt * 200, 3_000);
