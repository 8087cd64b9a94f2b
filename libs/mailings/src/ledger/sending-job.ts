import { defineJob, type Jobs } from '@atrium/platform';

/** Sends what is due of a mailing, for a while. */
export const sendMailing = defineJob<{ mailingId: string }>('mailings.send', {
  version: 1,
  attempts: 1,
  concurrency: 8,
});

/**
 * The key changes every two seconds: the job of a worker that was killed holds its key until its lock runs out, and must not keep
 * others from going on. Two at once do no harm, they share the ledger.
 */
export function wake(jobs: Jobs, mailingId: string): void {
  jobs.enqueue(sendMailing, { mailingId }, { key: `${mailingId}/${Math.floor(Date.now() / 2_000)}` });
}
