import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { requests } from '../../domain/refusals/requests.ts';
import { type Maintenance, secondsToWait } from '../maintenance.ts';
import { problemFor } from './problem.ts';

type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>;
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

/** What takes requests and WebSockets. */
interface Door {
  readonly fetch: Fetch;
  readonly upgrade: Upgrade;
}

const isReading = (method: string) => method === 'GET' || method === 'HEAD';

/**
 * A door through which nothing changes while there is maintenance: what is sent is answered 503 with problem details,
 * WebSockets are not taken.
 * @param now how things are @returns besides, `hangUp`, which cuts the WebSockets that are open
 */
export function closingDoor(
  door: Door,
  now: () => { readonly maintenance: Maintenance | null; readonly at: Date },
): Door & { readonly hangUp: () => void } {
  const open = new Set<Duplex>();
  return {
    fetch: (request, env) => {
      const { maintenance, at } = now();
      if (!maintenance || isReading(request.method)) return door.fetch(request, env);
      return closed(secondsToWait(maintenance, at));
    },
    upgrade: (request, socket, head) => {
      if (now().maintenance) return false;
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      return door.upgrade(request, socket, head);
    },
    hangUp: () => {
      for (const socket of open) socket.destroy();
    },
  };
}

function closed(retryAfter: number): Response {
  const problem = { ...problemFor('maintenance', 503, requests.maintenance()), retryAfter };
  return new Response(JSON.stringify(problem), {
    status: 503,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'retry-after': String(retryAfter),
    },
  });
}
