import type { WebSocket } from 'ws';
import { MastheadError } from '../../domain/errors.ts';
import {
  closeCodes,
  LIVE_PROTOCOL,
  maxBytesOfMessage,
  silenceMilliseconds,
} from '../../domain/live-protocol.ts';
import { stories } from '../../domain/refusals/stories.ts';
import type { SchemaHistory } from '../../domain/upgrade-steps.ts';
import type { Log } from '../../platform/log.ts';
import { newId } from '../../platform/random.ts';
import { type ClientMessage, clientMessage, type Hello } from './contract.ts';
import { bucketOf } from './limit-messages.ts';
import { type Member, type Rights, refuse, say } from './member.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

/** Somebody at the door of a story, and how to ask again who they are. */
export interface Visitor {
  readonly articleId: string;
  readonly staffId: string | null;
  readonly name: string;
  readonly rights: Rights;
  /** What they may do now, or the code to close with. */
  recheck(): Promise<Rights | { readonly code: number; readonly reason: string }>;
}

export interface WindowContext {
  readonly log: Log;
  readonly rooms: Rooms;
  readonly schema: SchemaHistory;
}

/** Milliseconds. */
const helloWithin = 10_000;
const recheckEvery = 10_000;
/** Words that wait to be sent: who reads that slowly comes back when they can. */
const maxUnsent = 16 * 1024 * 1024;
/** Messages that wait to be taken. A client waits for an answer before it sends more. */
const maxPending = 64;
/** A person writes 10 steps a second; after hours without a line there are thousands to take at once. */
const stepsAllowed = { perSecond: 400, reserve: 4_000 };
const messagesAllowed = { perSecond: 60, reserve: 240 };

/** Speaks with one window until it closes. @returns what asks at once what its person may do now. */
export function serveWindow(ctx: WindowContext, socket: WebSocket, visitor: Visitor): () => void {
  const { articleId } = visitor;
  const stepBucket = bucketOf(stepsAllowed);
  const messageBucket = bucketOf(messagesAllowed);
  let rights = visitor.rights;
  let checkedAt = performance.now();
  let heardAt = performance.now();
  let room: Room | null = null;
  let member: Member | null = null;
  let pending = 0;
  let last: Promise<void> = Promise.resolve();

  const close = (code: number, reason: string) => socket.close(code, reason.slice(0, 120));
  const send = (text: string) => {
    if (socket.bufferedAmount > maxUnsent) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(text);
  };

  const recheck = async () => {
    checkedAt = performance.now();
    const found = await visitor.recheck();
    if ('code' in found) {
      close(found.code, found.reason);
      return false;
    }
    const hasChanged = found.mayEdit !== rights.mayEdit;
    rights = found;
    if (member && hasChanged) say(member, { type: 'rights', mayEdit: rights.mayEdit });
    return true;
  };

  const greet = async (hello: Hello) => {
    if (hello.protocol !== LIVE_PROTOCOL || hello.schemaVersion < ctx.schema.version) {
      return close(closeCodes.reload, 'Masthead was updated: reload the page. What you wrote is kept.');
    }
    if (hello.schemaVersion > ctx.schema.version) {
      return close(closeCodes.tryLater, 'This process is older than the page; another one will answer.');
    }
    const { staffId, name } = visitor;
    const entering: Member = {
      id: newId(),
      clientId: hello.clientId,
      staffId,
      name: name.slice(0, 120),
      get rights() {
        return rights;
      },
      send,
      close,
    };
    room = await ctx.rooms.enter(articleId);
    member = entering;
    await room.join(entering, hello.from);
    if (socket.readyState !== socket.OPEN) leave();
  };

  const takeSteps = async (message: Extract<ClientMessage, { type: 'steps' }>) => {
    if (!room || !member) return close(closeCodes.malformed, 'Say hello first.');
    const after = stepBucket.take(message.steps.length, performance.now());
    if (after > 0) return say(member, { type: 'slow_down', after });
    if (performance.now() - checkedAt > recheckEvery && !(await recheck())) return;
    if (!rights.mayEdit) {
      return refuse(member, stories.story_read_only());
    }
    await room.submit(member, message.version, message.steps);
  };

  const take = async (message: ClientMessage) => {
    if (message.type === 'hello' && room === null) await greet(message);
    if (message.type === 'steps') await takeSteps(message);
    if (message.type === 'cursor' && room && member) {
      room.people.moveCursor(member, {
        version: message.version,
        anchor: message.anchor,
        head: message.head,
      });
    }
  };

  const fail = (error: unknown) => {
    if (error instanceof MastheadError && error.status === 404)
      return close(closeCodes.notFound, error.message);
    if (!(error instanceof MastheadError)) ctx.log.error({ err: error, articleId }, 'a live story failed');
    close(closeCodes.tryLater, error instanceof MastheadError ? error.message : 'Try again in a moment.');
  };

  const leave = () => {
    if (!room || !member) return;
    room.leave(member);
    member = null;
    ctx.rooms.left(articleId);
  };

  const unheard = setTimeout(() => {
    if (!room) close(closeCodes.malformed, 'Nothing was said.');
  }, helloWithin).unref();

  const recheckSoon = () => {
    last = last.then(recheck).then(() => {}, fail);
  };
  const beat = setInterval(() => {
    if (performance.now() - heardAt > silenceMilliseconds) return socket.terminate();
    send('{"type":"alive"}');
    recheckSoon();
  }, recheckEvery).unref();

  socket.on('message', (data, isBinary) => {
    heardAt = performance.now();
    const message = isBinary ? null : readMessage(String(data));
    if (!message) return close(closeCodes.malformed, 'That is not a message of the protocol.');
    if (message.type === 'alive') return;
    const isTooMuch = messageBucket.take(1, heardAt) > 0;
    if (isTooMuch && message.type === 'cursor') return; // the next one tells as well
    if (pending >= maxPending || (isTooMuch && message.type === 'hello')) {
      return close(closeCodes.malformed, 'Too much at once.');
    }
    pending += 1;
    last = last
      .then(() => take(message))
      .catch(fail)
      .finally(() => {
        pending -= 1;
      });
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    clearTimeout(unheard);
    clearInterval(beat);
    leave();
  });
  return recheckSoon;
}

function readMessage(text: string): ClientMessage | null {
  if (text.length > maxBytesOfMessage) return null;
  try {
    const parsed = clientMessage.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
