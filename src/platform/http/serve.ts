import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CannotRun } from '../../domain/errors.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Whether other processes of ours listen on the same port; the system then shares connections out. */
  readonly sharesPort?: boolean;
  /** Takes an upgrade to a WebSocket; false when it is for nobody. Absent: none is taken. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
}

export interface RunningHttp {
  /** The port it listens on. */
  readonly port: number;
  /** Takes no new connection, lets running answers end, cuts what is left after `deadline` milliseconds. */
  drain(deadline?: number): Promise<void>;
}

/**
 * Starts an HTTP server.
 * @throws CannotRun when somebody else has the port.
 */
export async function serve(listener: RequestListener, options: ServeOptions): Promise<RunningHttp> {
  let isDraining = false;
  const server = createServer(
    {
      keepAliveTimeout: 65_000, // longer than a load balancer in front keeps its own
      headersTimeout: 15_000, // a reader who sends a line a minute holds no socket for long
      requestTimeout: 30_000,
      maxHeaderSize: 16_384,
      connectionsCheckingInterval: 5_000,
      // Who only reads sends no body, and a stream for one is a part of what a held page costs (bench/http.ts).
      optimizeEmptyRequests: true,
    },
    (request, response) => {
      if (isDraining) response.shouldKeepAlive = false;
      listener(request, response);
    },
  );
  server.maxRequestsPerSocket = 0;
  const { upgrade } = options;
  if (upgrade) {
    server.on('upgrade', (request, socket, head) => {
      const isTaken = !isDraining && upgrade(request, socket, head);
      if (!isTaken) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    });
  }
  await listen(server, options);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    drain: (deadline = 10_000) => {
      isDraining = true;
      return close(server, deadline);
    },
  };
}

function listen(server: Server, { host, port, sharesPort }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken
          ? new CannotRun(`Port ${port} on ${host} is taken. Set PORT or NEWSROOM_PORT to another one.`)
          : error,
      );
    });
    server.listen({ host, port, reusePort: sharesPort ?? false, backlog: 1024 }, resolve);
  });
}

function close(server: Server, deadline: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), deadline);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
