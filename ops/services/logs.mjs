import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname } from 'node:path';

const TOO_LONG = 20 * 1024 * 1024;

/** Opens a log for a child to append to. @param {string} path */
export function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  rotate(path);
  const fd = openSync(path, 'a', 0o600);
  return { fd, close: () => closeSync(fd) };
}

/** Keeps one older file. The children hold the file open for appending, so it is copied and emptied rather than renamed. @param {string} path */
export function rotate(path) {
  if (!existsSync(path) || statSync(path).size < TOO_LONG) return;
  copyFileSync(path, `${path}.1`);
  chmodSync(`${path}.1`, 0o600);
  truncateSync(path);
}

/** The last lines of a log. @param {string} path @param {number} lines @returns {string} */
export function tail(path, lines) {
  if (!existsSync(path)) return '';
  const size = statSync(path).size;
  if (size <= 65_536) return lastLines(readFileSync(path, 'utf8'), lines);
  const fd = openSync(path, 'r');
  const buffer = Buffer.alloc(65_536);
  readSync(fd, buffer, 0, buffer.length, size - buffer.length);
  closeSync(fd);
  return lastLines(buffer.toString('utf8'), lines);
}

/** @param {string} text @param {number} lines */
const lastLines = (text, lines) => text.trimEnd().split('\n').slice(-lines).join('\n');
