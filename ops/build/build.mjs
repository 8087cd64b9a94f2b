import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeWhole } from '../lib/files.mjs';
import { withLock } from '../lib/lock.mjs';
import { PlainError } from '../lib/plain-error.mjs';
import { CACHE } from '../lib/root.mjs';
import { parts } from './parts.mjs';

/**
 * Builds what changed since the last build.
 * @param {{ only?: 'server' | 'web', say?: (line: string) => void }} [options]
 * @returns {Promise<{ built: string[], fresh: string[] }>} names of the parts
 */
export function build({ only, say = () => {} } = {}) {
  return withLock(join(CACHE, 'build.lock'), async () => {
    const result = { built: /** @type {string[]} */ ([]), fresh: /** @type {string[]} */ ([]) };
    for (const part of parts().filter(({ kind }) => !only || kind === only)) {
      const list = (await buildPart(part, say)) ? result.built : result.fresh;
      list.push(part.name);
    }
    return result;
  });
}

/** @param {import('./parts.mjs').Part} part @param {(line: string) => void} say @returns {Promise<boolean>} whether it had to be built */
async function buildPart(part, say) {
  const stamp = join(CACHE, 'build', `${part.name.replaceAll('/', '-')}.json`);
  const hash = part.hash();
  const last = readJson(stamp);
  if (last?.hash === hash && last.files.every((/** @type {string} */ file) => existsSync(join(part.folder, file))))
    return false;
  if (part.kind === 'web') say('Building the pages (half a minute)');
  const files = await compile(part);
  writeWhole(stamp, JSON.stringify({ hash, files: files.map((file) => file.slice(part.folder.length + 1)) }));
  return true;
}

/** The compilers are loaded only when something must be built: a second start does not pay for them. @param {import('./parts.mjs').Part} part */
async function compile({ name, folder, kind }) {
  if (kind === 'web') return (await import('./web.mjs')).buildWeb(folder);
  const { compilePackage } = await import('./swc.mjs');
  try {
    return await compilePackage(folder);
  } catch (error) {
    throw new PlainError(`${name} could not be compiled:\n${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
