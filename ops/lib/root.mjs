import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything that may be deleted and made again: build stamps, tool caches. */
export const CACHE = join(ROOT, '.cache');

/** The root package.json, read when asked. @returns {{ packageManager: string, engines: { node: string } }} */
export const rootPackage = () => JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
