import { connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';

/**
 * Whether the Redis at an address lets us in and answers; one that is still loading its file does not.
 * @param {string} address redis:// or rediss://
 * @returns {Promise<string | null>} what is the matter, or null
 */
export function redisProblem(address) {
  const url = new URL(address);
  const at = { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 6379) };
  return new Promise((resolve) => {
    const secure = url.protocol === 'rediss:';
    const socket = secure ? connectSecurely({ ...at, servername: at.host }) : connect(at);
    const end = (/** @type {string | null} */ problem) => {
      resolve(problem);
      socket.destroy();
    };
    let text = '';
    socket.setTimeout(5_000, () => end('no answer within five seconds'));
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      end(error.code === 'ECONNREFUSED' ? 'nobody listens there' : error.message),
    );
    socket.once('close', () => end('it closed the connection'));
    socket.once(secure ? 'secureConnect' : 'connect', () => socket.write(greeting(url)));
    socket.on('data', (chunk) => {
      text += chunk.toString();
      const refusal = /^-(.*)$/m.exec(text);
      if (refusal) end(refusal[1]?.trim() ?? 'refused');
      else if (text.includes('+PONG')) end(null);
    });
  });
}

/** @param {URL} url */
function greeting(url) {
  const words = [url.username, url.password].filter(Boolean).map(decodeURIComponent);
  const auth = url.password ? command('AUTH', ...words) : '';
  return auth + command('PING');
}

/** @param {...string} words */
const command = (...words) =>
  `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
