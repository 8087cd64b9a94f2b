/** A failure that the person at the terminal can act on: printed as one sentence, without a stack. */
export class PlainError extends Error {
  /** @param {string} message one readable sentence @param {{cause?: unknown}} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'PlainError';
  }
}

/** Prints a failure the way its kind deserves and gives the exit code. @param {unknown} error @returns {number} */
export function report(error) {
  if (error instanceof PlainError) {
    console.error(`\n✖ ${error.message}`);
  } else if (/** @type {NodeJS.ErrnoException} */ (error)?.code === 'ENOSPC') {
    const path = /** @type {NodeJS.ErrnoException} */ (error).path;
    console.error(`\n✖ The disk is full${path ? ` (while writing ${path})` : ''}: free some space and start again.`);
  } else {
    console.error('\n✖ Something unexpected happened:', error);
  }
  return 1;
}
