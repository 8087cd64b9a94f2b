import { fold, foldCompact } from '../../registry/fold';

/** How alike two names are, 0 to 1: letters by Dice over pairs, words in any order, one name inside the other. */
export function similarity(a: string, b: string): number {
  const left = foldCompact(a);
  const right = foldCompact(b);
  if (left === '' || right === '') return 0;
  if (left === right) return 1;
  return Math.max(dice(left, right), wordOverlap(a, b), closeness(left, right));
}

function dice(left: string, right: string): number {
  if (left.length < 2 || right.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let index = 0; index < left.length - 1; index += 1) {
    const pair = left.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let index = 0; index < right.length - 1; index += 1) {
    const pair = right.slice(index, index + 2);
    const left_ = pairs.get(pair) ?? 0;
    if (left_ > 0) {
      shared += 1;
      pairs.set(pair, left_ - 1);
    }
  }
  return (2 * shared) / (left.length + right.length - 2);
}

/** `Ivanov Ivan` and `Ivan Ivanov`: all words shared is nearly the same. */
function wordOverlap(a: string, b: string): number {
  const left = new Set(words(a));
  const right = new Set(words(b));
  if (left.size < 2 && right.size < 2) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return (0.95 * 2 * shared) / (left.size + right.size);
}

const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** One or two mistyped letters in a short name. */
function closeness(left: string, right: string): number {
  const longest = Math.max(left.length, right.length);
  if (longest > 40 || Math.abs(left.length - right.length) > 3) return 0;
  return 1 - distance(left, right) / longest;
}

function distance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_unused, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      current.push(Math.min(current[column - 1]! + 1, previous[column]! + 1, previous[column - 1]! + cost));
    }
    previous = current;
  }
  return previous[right.length]!;
}
