import { join } from 'node:path';

export type Env = Readonly<Record<string, string | undefined>>;

/** An S3-compatible store: Amazon, MinIO, Garage, Ceph, R2. */
export interface S3Settings {
  /** Empty: Amazon's own for the region. */
  endpoint: string;
  bucket: string;
  region: string;
  key: string;
  secret: string;
  /** Begins every key, so that one bucket may serve several programs. */
  prefix: string;
}

/** Where uploaded files lie and how much of them is taken. */
export interface FileSettings {
  /** Folder of the files, and of those that are just coming in. */
  folder: string;
  s3: S3Settings | null;
  maxBytes: number;
  maxPerRecord: number;
  maxPerRequest: number;
  /** Documents with macros: turned away, or taken with a mark. */
  macros: 'refuse' | 'mark';
  /** After so many days a deleted file cannot be brought back. */
  binDays: number;
}

interface Readers {
  integer(env: Env, name: string, fallback: number, min: number, max: number, problems: string[]): number;
  oneOf(env: Env, name: string, fallback: string, allowed: string[], problems: string[]): string;
}

/** Reads the FILES_… settings. */
export function readFileSettings(env: Env, dataDir: string, read: Readers, problems: string[]): FileSettings {
  return {
    folder: join(dataDir, 'files'),
    s3: s3Settings(env, problems),
    maxBytes: read.integer(env, 'FILES_MAX_MB', 50, 1, 2_000, problems) * 1024 * 1024,
    maxPerRecord: read.integer(env, 'FILES_MAX_PER_RECORD', 10_000, 1, 100_000, problems),
    maxPerRequest: read.integer(env, 'FILES_MAX_PER_REQUEST', 20, 1, 100, problems),
    macros: read.oneOf(env, 'FILES_MACROS', 'refuse', ['refuse', 'mark'], problems) as FileSettings['macros'],
    binDays: read.integer(env, 'FILES_BIN_DAYS', 30, 1, 3_650, problems),
  };
}

const S3_NAMES = ['FILES_S3_BUCKET', 'FILES_S3_KEY', 'FILES_S3_SECRET'] as const;

/** All of it or nothing: half a setting would put files on a disk that nobody backs up. */
function s3Settings(env: Env, problems: string[]): S3Settings | null {
  const endpoint = env.FILES_S3_ENDPOINT ?? '';
  if (!endpoint && !env.FILES_S3_REGION && !env.FILES_S3_PREFIX && S3_NAMES.every((name) => !env[name])) return null;
  const missing = S3_NAMES.filter((name) => !env[name]);
  if (missing.length)
    problems.push(`Files are to lie in S3, but ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set.`);
  if (endpoint && !(URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)))
    problems.push('FILES_S3_ENDPOINT is not an address that begins with https:// or http://.');
  const prefix = env.FILES_S3_PREFIX ?? '';
  if (!/^[\w.-]*(\/[\w.-]+)*$/.test(prefix) || prefix.includes('..'))
    problems.push('FILES_S3_PREFIX may hold letters, digits, ".", "_", "-" and "/" between them.');
  return {
    endpoint,
    bucket: env.FILES_S3_BUCKET ?? '',
    region: env.FILES_S3_REGION || 'us-east-1',
    key: env.FILES_S3_KEY ?? '',
    secret: env.FILES_S3_SECRET ?? '',
    prefix,
  };
}
