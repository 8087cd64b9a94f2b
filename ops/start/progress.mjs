/** What the person at the terminal sees: a line when something long begins, a line when it is done. */

// The terminal may be gone before we are.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** @param {string} text */
export const say = (text) => console.log(`  ${text}`);

/**
 * Does a step and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work its answer, where it is a text, is said beside the title
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = performance.now();
  const answer = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`✓ ${title}${typeof answer === 'string' ? `: ${answer}` : ''} (${seconds} s)`);
  return answer;
}
