import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { MastheadError, NotAllowed, NotFound } from '../../domain/errors.ts';
import { closeCodes, maxBytesOfMessage } from '../../domain/live-protocol.ts';
import { type Actor, may } from '../../domain/permissions.ts';
import { stories } from '../../domain/refusals/stories.ts';
import { type SchemaHistory, schemaHistory } from '../../domain/upgrade-steps.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import { followNotifications } from '../../store/notifications.ts';
import { readStoryItem } from '../queries.ts';
import type { Rights } from './member.ts';
import { openRooms } from './rooms.ts';
import { serveWindow, type Visitor } from './serve-window.ts';

export interface LiveContext {
  readonly db: Db;
  /** Of the newsroom's role, to listen with. */
  readonly databaseUrl: string;
  readonly log: Log;
  /** Who asks in these headers, or null; throws NotAllowed for a request from another site. */
  identify(headers: Headers, method: string): Promise<Actor | null>;
  /** Absent: the schema of this build. */
  readonly schema?: SchemaHistory;
}

export interface LiveStories {
  /** Takes the upgrade of a request to a WebSocket; true when it was for a story. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Stories in memory. */
  count(): number;
  /** Says good-bye to every window, and writes what is in memory alone. */
  close(): Promise<void>;
}

/** Says whose rights or sessions changed, by the triggers of accounts. */
const rightsChannel = 'masthead_rights';
const path = /^\/api\/articles\/([a-z0-9]{1,40})\/live$/;

/** The stories that people write together, over WebSockets on the newsroom's port. */
export function openLiveStories(ctx: LiveContext): LiveStories {
  const schema = ctx.schema ?? schemaHistory;
  const stopping = new AbortController();
  const windows = new Set<{ readonly staffId: string | null; readonly recheck: () => void }>();
  const rooms = openRooms({ db: ctx.db, log: ctx.log, schema });
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: maxBytesOfMessage,
    perMessageDeflate: false,
  });
  const following = followNotifications(
    { url: ctx.databaseUrl, log: ctx.log },
    {
      channels: [...rooms.notifications.channels, rightsChannel],
      take: (channel, payload) => {
        if (channel !== rightsChannel) return rooms.notifications.take(channel, payload);
        for (const { staffId, recheck } of windows) if (staffId === payload) recheck();
      },
      onListening: () => rooms.notifications.onListening(),
    },
    stopping.signal,
  );
  return {
    count: rooms.count,
    upgrade: (request, socket, head) => {
      const articleId = path.exec((request.url ?? '').split('?')[0] ?? '')?.[1];
      if (articleId === undefined) return false;
      socket.on('error', () => socket.destroy());
      const headers = headersOf(request);
      findVisitor(ctx, headers, articleId).then(
        (found) => {
          server.handleUpgrade(request, socket, head, (window) => {
            // A browser sees no status of an upgrade, but the code with which a WebSocket closes.
            if ('code' in found) window.close(found.code, found.reason);
            else {
              const recheck = serveWindow({ log: ctx.log, rooms, schema }, window, found);
              const open = { staffId: found.staffId, recheck };
              windows.add(open);
              window.on('close', () => windows.delete(open));
            }
          });
        },
        (error: unknown) => refuse(socket, error, ctx.log),
      );
      return true;
    },
    close: async () => {
      stopping.abort();
      await rooms.close();
      for (const window of server.clients) window.close(closeCodes.tryLater, 'Masthead starts again.');
      await following;
      for (const window of server.clients) window.terminate();
      server.close();
    },
  };
}

type Closing = { readonly code: number; readonly reason: string };

const signedOut: Closing = { code: closeCodes.signedOut, reason: 'Sign in again.' };

async function findVisitor(
  ctx: LiveContext,
  headers: Headers,
  articleId: string,
): Promise<Visitor | Closing> {
  // Asked as for something that changes: a WebSocket from another site would carry our cookie (ASVS 3.5, 4.4).
  const actor = await ctx.identify(headers, 'POST');
  if (!actor) return signedOut;
  const rights = await rightsOf(ctx.db, actor, articleId);
  if ('code' in rights) return rights;
  return {
    articleId,
    staffId: actor.staffId,
    name: actor.name,
    rights,
    recheck: async () => {
      const again = await ctx.identify(headers, 'POST');
      return again ? rightsOf(ctx.db, again, articleId) : signedOut;
    },
  };
}

async function rightsOf(db: Db, actor: Actor, articleId: string): Promise<Rights | Closing> {
  try {
    const item = await readStoryItem(db, articleId);
    if (!may(actor, 'story.read', item)) throw new NotFound(stories.story_not_yours());
    return { mayEdit: may(actor, 'story.edit', item), mayMarkup: may(actor, 'story.raw_html', item) };
  } catch (error) {
    if (error instanceof NotFound)
      return { code: closeCodes.notFound, reason: stories.story_not_yours().sentence };
    throw error;
  }
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function refuse(socket: Duplex, error: unknown, log: Log): void {
  const status = error instanceof NotAllowed ? '403 Forbidden' : '503 Service Unavailable';
  if (!(error instanceof MastheadError)) log.error({ err: error }, 'a WebSocket could not be opened');
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
