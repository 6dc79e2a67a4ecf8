import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Answers that are running on each open connection. */
export type Running = Map<Duplex, number>;

/**
 * Makes `server.close()` end every connection as soon as, and not before, its running answers have reached the system.
 * Node's own `closeIdleConnections` (which `close` calls once) takes an answer for done when its last byte was *written*,
 * and destroys what a slow reader has not yet been sent; and it leaves open what becomes idle later.
 */
export function trackConnections(server: Server): Running {
  const running: Running = new Map();
  server.on('connection', (socket) => {
    running.set(socket, 0);
    socket.once('close', () => running.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    running.set(socket, (running.get(socket) ?? 0) + 1);
    if (!server.listening) response.setHeader('Connection', 'close');
    response.once('close', () => {
      const left = (running.get(socket) ?? 1) - 1;
      if (running.has(socket)) running.set(socket, left);
      if (left === 0 && !server.listening) socket.destroySoon();
    });
  });
  server.closeIdleConnections = () => {
    for (const [socket, answers] of running) if (answers === 0) socket.destroy();
  };
  return running;
}
