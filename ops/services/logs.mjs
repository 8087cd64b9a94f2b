import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname } from 'node:path';

const TOO_LONG = 20 * 1024 * 1024;

/** Opens a log for a child to append to; `from` is where its own words begin. @param {string} path */
export function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  rotate(path);
  const fd = openSync(path, 'a', 0o600);
  return { fd, from: statSync(path).size, close: () => closeSync(fd) };
}

/** Keeps one older file. The children hold the file open for appending, so it is copied and emptied rather than renamed. @param {string} path */
export function rotate(path) {
  if (!existsSync(path) || statSync(path).size < TOO_LONG) return;
  copyFileSync(path, `${path}.1`);
  chmodSync(`${path}.1`, 0o600);
  truncateSync(path);
}

/** The last lines of a log. @param {string} path @param {number} lines @param {number} [from] what was written before does not count @returns {string} */
export function tail(path, lines, from = 0) {
  if (!existsSync(path)) return '';
  const size = statSync(path).size;
  const start = Math.max(from, size - 65_536);
  const buffer = Buffer.alloc(Math.max(0, size - start));
  const fd = openSync(path, 'r');
  readSync(fd, buffer, 0, buffer.length, start);
  closeSync(fd);
  return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
