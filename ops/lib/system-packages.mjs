import { run, succeeds, which } from './run.mjs';

const isRoot = process.getuid?.() === 0;

/** Ways to install a program, tried in this order. */
const MANAGERS = [
  { name: 'apt', tool: 'apt-get', refresh: ['update'], install: ['install', '-y', '--no-install-recommends'] },
  { name: 'dnf', tool: 'dnf', install: ['install', '-y'] },
  { name: 'apk', tool: 'apk', install: ['add', '--no-cache'] },
  { name: 'pacman', tool: 'pacman', install: ['-Sy', '--noconfirm'] },
  { name: 'zypper', tool: 'zypper', install: ['--non-interactive', 'install'] },
  { name: 'brew', tool: 'brew', install: ['install'], ownUser: true },
];

/**
 * How this machine would install a program.
 * @param {Record<string, string>} packages name of the package by manager: { apt: 'redis-server', … }
 * @returns {{ hint: string, commands: string[][] | null } | null} commands: what can be run now without a password, else null; null when no manager is known
 */
export function installPlan(packages) {
  const manager = MANAGERS.find(({ name, tool }) => packages[name] && which(tool));
  if (!manager) return null;
  const calls = [manager.refresh, [...manager.install, packages[manager.name] ?? '']]
    .filter((args) => args !== undefined)
    .map((args) => [manager.tool, ...args]);
  const plain = manager.ownUser || isRoot;
  const sudo = (/** @type {string[]} */ call) => (plain ? call : ['sudo', ...call]);
  const hint = calls.map((call) => sudo(call).join(' ')).join(' && ');
  const allowed = plain || (which('sudo') !== null && succeeds('sudo', ['-n', 'true']));
  return { hint, commands: allowed ? calls.map((call) => (plain ? call : ['sudo', '-n', ...call])) : null };
}

/**
 * Installs a program with the system's package manager, saying so.
 * @param {string} what what a person calls it
 * @param {Record<string, string>} packages
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether the installation ended well
 */
export async function installSystemPackage(what, packages, say) {
  const plan = installPlan(packages);
  if (!plan?.commands) return false;
  say(`${what} is missing: installing it with the system's package manager (${plan.hint})`);
  // RUNLEVEL=1 keeps Debian from starting a service of its own for it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const [tool = '', ...args] of plan.commands) {
    const { code, output } = await run(tool, args, { env });
    if (code !== 0 && args.includes('update')) continue;
    if (code !== 0) {
      say(`That did not work: ${output.trim().split('\n').slice(-3).join(' / ')}`);
      return false;
    }
  }
  return true;
}
