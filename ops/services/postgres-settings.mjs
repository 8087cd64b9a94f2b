import { totalmem } from 'node:os';

const MB = 1024 * 1024;
const between = (/** @type {number} */ low, /** @type {number} */ value, /** @type {number} */ high) =>
  Math.round(Math.min(high, Math.max(low, value)));

/** Never reachable from outside this machine; logs carry no data of the company (no statements, no values of broken constraints). */
const COMMON = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  jit: 'off',
  random_page_cost: '1.1',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_line_prefix: '%m [%p] ',
};

/** For a company's data: durable, modest in memory. */
function durable() {
  const memory = totalmem() / MB;
  return {
    ...COMMON,
    max_connections: '100',
    shared_buffers: `${between(64, memory / 8, 256)}MB`,
    effective_cache_size: `${between(256, memory / 2, 4096)}MB`,
    work_mem: `${between(4, memory / 256, 16)}MB`,
    maintenance_work_mem: `${between(32, memory / 32, 128)}MB`,
    max_wal_size: '1GB',
    wal_compression: 'on',
    log_checkpoints: 'off',
  };
}

/** For tests: nothing needs to survive a power cut. */
function throwaway() {
  return {
    ...COMMON,
    max_connections: '300',
    shared_buffers: '128MB',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '2GB',
    checkpoint_timeout: '30min',
    log_checkpoints: 'off',
  };
}

/**
 * Settings as arguments of `postgres`, so that a new version of Atrium brings its own to an old data directory.
 * @param {'durable' | 'throwaway'} kind
 * @param {Record<string, string>} [over]
 * @returns {string[]}
 */
export function settingsArguments(kind, over = {}) {
  const settings = { ...(kind === 'durable' ? durable() : throwaway()), ...over };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
