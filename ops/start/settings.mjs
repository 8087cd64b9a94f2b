import { resolve } from 'node:path';
import { PlainError } from '../lib/plain-error.mjs';
import { ROOT } from '../lib/root.mjs';

const LANGUAGES = ['en', 'ru', 'ro', 'id'];

/** @typedef {{ port: number, dataDir: string, databaseUrl: string | null, migrationUrl: string | null, redisUrl: string | null, demo: string | null }} Settings */

/** What the person asked for. @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Settings} */
export function readSettings(args, env) {
  return {
    port: readPort(env.PORT),
    dataDir: resolve(ROOT, env.DATA_DIR || '.data'),
    databaseUrl: readUrl('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:']),
    migrationUrl: readUrl('DATABASE_MIGRATION_URL', env.DATABASE_MIGRATION_URL, ['postgres:', 'postgresql:']),
    redisUrl: readUrl('REDIS_URL', env.REDIS_URL, ['redis:', 'rediss:']),
    demo: readDemo(args),
  };
}

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
}

/** @param {string} name @param {string | undefined} text @param {string[]} protocols */
function readUrl(name, text, protocols) {
  if (!text) return null;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  throw new PlainError(`${name} is not an address that begins with ${protocols[0]}//.`);
}

/** --demo, --demo ru, --demo=ru @param {string[]} args @returns {string | null} */
function readDemo(args) {
  const [first, ...rest] = args.flatMap((arg) => arg.split('='));
  if (first === undefined) return null;
  const language = rest[0] ?? 'en';
  if (first === '--demo' && rest.length < 2 && LANGUAGES.includes(language)) return language;
  throw new PlainError(
    `"${args.join(' ')}" is not understood: write npm start, or npm start -- --demo with one of ${LANGUAGES.join(', ')}.`,
  );
}
