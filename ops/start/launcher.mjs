import { commandLine, isAlive, parentOf } from '../lib/processes.mjs';

/** The npm that called us, which kill -9 can end without our hearing of it. @returns {number | null} */
export function launcherPid() {
  if (process.env.npm_lifecycle_event === undefined) return null;
  for (let pid = process.ppid, depth = 0; pid > 1 && depth < 3; pid = parentOf(pid) ?? 0, depth += 1) {
    if (/^(node .*\/)?npm\b|npm-cli/.test(commandLine(pid))) return pid;
  }
  return null;
}

/** Calls back once, when npm is gone. @param {() => void} onGone */
export function watchLauncher(onGone) {
  const pid = launcherPid();
  if (!pid) return;
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}
