import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { run, which } from '../lib/run.mjs';

/**
 * Clones what is committed, as a newcomer gets it.
 * @param {string} target @returns {Promise<boolean>} false where there is nothing to clone
 */
export async function cloneRepository(target) {
  if (!which('git') || !existsSync(join(ROOT, '.git'))) return false;
  // The checkout may belong to another user than the one who tests it (a build machine's root).
  const config = `${target}.gitconfig`;
  writeFileSync(config, '[safe]\n\tdirectory = *\n');
  const env = { ...process.env, GIT_CONFIG_GLOBAL: config };
  try {
    const { code, output } = await run('git', ['clone', '--quiet', ROOT, target], { env });
    if (code !== 0) throw new Error(`git clone failed: ${output.trim()}`);
    const { stdout } = await run('git', ['-C', ROOT, 'status', '--porcelain'], { env });
    const changes = stdout.split('\n').filter(Boolean).length;
    if (changes > 0) console.log(`  Note: ${changes} uncommitted changes of this checkout are not in the clone.`);
    return true;
  } finally {
    rmSync(config, { force: true });
  }
}
