import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { PlainError } from '../lib/plain-error.mjs';
import { ROOT } from '../lib/root.mjs';
import { run, which } from '../lib/run.mjs';
import { installPlan, installSystemPackage } from '../lib/system-packages.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PACKAGES = { apt: 'chromium', dnf: 'chromium', apk: 'chromium', pacman: 'chromium', zypper: 'chromium' };

/**
 * The program behind a command of a package, to be run with this very Node.
 * @param {string} packageName @param {string} [command] as in its "bin"
 * @returns {string}
 */
export function programOf(packageName, command = packageName) {
  const require = createRequire(join(ROOT, 'package.json'));
  const manifest = findManifest(require, packageName);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** Packages with an "exports" list hide their package.json. @param {NodeJS.Require} require @param {string} name */
function findManifest(require, name) {
  const folder = (require.resolve.paths(name) ?? []).map((path) => join(path, name, 'package.json'));
  const found = folder.find((path) => {
    try {
      readFileSync(path);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new PlainError(`${name} is not installed: run npm test again, it installs what is missing.`);
  return found;
}

/** A Chromium for the browser journeys, installed where that needs no password. @param {(line: string) => void} say @returns {Promise<string>} full path */
export async function findChromium(say) {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const found = which(...BROWSERS);
  if (found) return found;
  if (await installSystemPackage('Chromium', PACKAGES, say)) {
    const installed = which(...BROWSERS);
    if (installed && (await run(installed, ['--version'])).code === 0) return installed;
  }
  const downloaded = await downloadChromium(say);
  if (downloaded) return downloaded;
  const hint = installPlan(PACKAGES)?.hint;
  throw new PlainError(
    `Chromium is missing: ${hint ? `run "${hint}"` : 'install chromium or google-chrome'} and try again, or set CHROMIUM_PATH.`,
  );
}

/** The one that Playwright offers, where the system's packages have none (Ubuntu's is only a stub). @param {(line: string) => void} say */
async function downloadChromium(say) {
  say('Downloading the Chromium of Playwright');
  const { code } = await run(
    process.execPath,
    [programOf('@playwright/test', 'playwright'), 'install', '--with-deps', 'chromium'],
    { cwd: ROOT },
  );
  if (code !== 0) return null;
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}
