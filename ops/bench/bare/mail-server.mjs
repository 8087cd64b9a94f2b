import { createServer } from 'node:net';

/**
 * The least that is a mail server: takes everything, answers at once, counts. It costs as little as it can, so that the programs that
 * send are compared and not what they send to.
 */
let taken = 0;
const server = createServer((socket) => {
  let data = false;
  let rest = '';
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.write('220 bench\r\n');
  socket.setEncoding('latin1').on('data', (chunk) => {
    rest += chunk;
    for (;;) {
      if (data) {
        const end = rest.indexOf('\r\n.\r\n');
        if (end < 0) {
          rest = rest.slice(-4);
          return;
        }
        rest = rest.slice(end + 5);
        data = false;
        taken += 1;
        socket.write('250 ok\r\n');
        continue;
      }
      const end = rest.indexOf('\r\n');
      if (end < 0) return;
      const verb = rest.slice(0, 4).toUpperCase();
      rest = rest.slice(end + 2);
      data = verb === 'DATA';
      if (verb === 'QUIT') return void socket.end('221 bye\r\n');
      socket.write(
        verb === 'EHLO' ? '250-bench\r\n250-PIPELINING\r\n250 8BITMIME\r\n' : data ? '354 go on\r\n' : '250 ok\r\n',
      );
    }
  });
});
process.on('message', () => process.send?.({ taken }));
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port }),
);
