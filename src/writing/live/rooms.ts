import { sql } from 'kysely';
import { z } from 'zod';
import { heartbeatMilliseconds } from '../../domain/live-protocol.ts';
import { newId } from '../../platform/random.ts';
import type { NotificationTaker } from '../../store/notifications.ts';
import { storiesChannel } from '../../store/tell-of-story.ts';
import { stepsChannel } from '../log/append-steps.ts';
import { openPresence } from './presence.ts';
import { openRoom, type Room } from './room.ts';
import type { RoomContext } from './room-context.ts';

const peopleChannel = 'masthead_people';
/** Milliseconds that a story nobody has open any more stays in memory: most come back after a reload. */
const emptyFor = 20_000;

/** The stories that are open in this process. */
export interface Rooms {
  /** The story's room, opened if it was not. @throws NotFound, Unavailable */
  enter(articleId: string): Promise<Room>;
  /** Somebody left: with nobody in it, the room closes after a while. */
  left(articleId: string): void;
  readonly notifications: NotificationTaker;
  /** Stories in memory. */
  count(): number;
  close(): Promise<void>;
}

const said = z.object({ from: z.string(), story: z.string(), words: z.unknown() });

/** @param ctx without what is made here: `tellOthers`, which is by NOTIFY, and `presence`. */
export function openRooms(ctx: Omit<RoomContext, 'tellOthers' | 'presence'>): Rooms {
  const process = newId();
  const presence = openPresence(ctx);
  const rooms = new Map<string, Promise<Room>>();
  const timers = new Map<string, NodeJS.Timeout>();

  const tellOthers = (story: string, words: unknown) => {
    const payload = JSON.stringify({ from: process, story, words });
    sql`select pg_notify(${peopleChannel}, ${payload})`.execute(ctx.db).catch((error: unknown) => {
      ctx.log.debug({ err: error }, 'other processes were not told who is in a story');
    });
  };
  /** Does something to a room that is open; a room that cannot be opened is somebody else's trouble. */
  const withRoom = (articleId: string, work: (room: Room) => unknown) => {
    rooms.get(articleId)?.then(work, () => {});
  };
  const forget = async (articleId: string) => {
    const room = await rooms.get(articleId)?.catch(() => null);
    if (room && !room.isEmpty()) return;
    rooms.delete(articleId);
    await room?.close();
  };
  const beat = setInterval(() => {
    presence.beat();
    for (const articleId of rooms.keys()) withRoom(articleId, (room) => room.people.beat());
  }, heartbeatMilliseconds).unref();

  return {
    enter: (articleId) => {
      clearTimeout(timers.get(articleId));
      timers.delete(articleId);
      const known = rooms.get(articleId);
      if (known) return known;
      const room = openRoom({ ...ctx, tellOthers, presence }, articleId, () => rooms.delete(articleId));
      rooms.set(articleId, room);
      room.catch(() => rooms.delete(articleId));
      return room;
    },
    left: (articleId) => {
      clearTimeout(timers.get(articleId));
      timers.set(
        articleId,
        setTimeout(() => {
          timers.delete(articleId);
          forget(articleId).catch(() => {});
        }, emptyFor).unref(),
      );
    },
    count: () => rooms.size,
    notifications: {
      channels: [stepsChannel, storiesChannel, peopleChannel],
      onListening: () => {
        for (const articleId of rooms.keys()) withRoom(articleId, (room) => room.catchUp());
      },
      take: (channel, payload) => {
        if (channel === storiesChannel) withRoom(payload, (room) => room.sayToAll({ type: 'story_changed' }));
        if (channel === stepsChannel) {
          const [articleId = '', version] = payload.split(':');
          withRoom(articleId, (room) => (Number(version) > room.version() ? room.catchUp() : undefined));
        }
        if (channel === peopleChannel) {
          const heard = said.safeParse(readJson(payload));
          if (!heard.success || heard.data.from === process) return;
          withRoom(heard.data.story, (room) => room.people.hear(heard.data.words));
        }
      },
    },
    close: async () => {
      clearInterval(beat);
      for (const timer of timers.values()) clearTimeout(timer);
      const open = await Promise.allSettled(rooms.values());
      rooms.clear();
      for (const each of open) if (each.status === 'fulfilled') await each.value.close();
      await presence.close();
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
