import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../lib/root.mjs';

// A dependency of platform, so it is looked up from there.
const { createTransport } = createRequire(join(ROOT, 'libs/platform/package.json'))('nodemailer');

/** nodemailer's own pool and nothing else: as many letters as told, each to another address. Says how long it took. */
const [port, count, connections] = process.argv.slice(2).map(Number);
const transport = createTransport({
  pool: true,
  host: '127.0.0.1',
  port,
  ignoreTLS: true,
  maxConnections: connections,
  maxMessages: Infinity,
});
process.on('message', async (/** @type {{ subject: string, html: string, text: string }} */ letter) => {
  const started = performance.now();
  const all = Array.from({ length: Number(count) }, (_, n) =>
    transport.sendMail({
      from: { name: 'Sales', address: 'sales@bench.example' },
      to: { name: `Person ${n}`, address: `bare${n}@example.com` },
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
      messageId: `<${n}.${started}@bench.example>`,
    }),
  );
  await Promise.all(all);
  process.send?.({ seconds: (performance.now() - started) / 1000, cpu: process.cpuUsage() });
});
process.send?.('ready');
