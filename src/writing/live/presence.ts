import { sql } from 'kysely';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import type { Member } from './member.ts';

/** Keeps `story_presence`: who has which story open, for lists that show many stories at once. */
export interface Presence {
  enter(articleId: string, member: Member): void;
  leave(member: Member): void;
  /** Once in a heartbeat: everybody of this process is still here, and who was not heard of for minutes is gone. */
  beat(): void;
  /** Everybody of this process is gone. */
  close(): Promise<void>;
}

/** One write for all that happened at once, and one a heartbeat, however many stories are open. */
export function openPresence(ctx: { readonly db: Db; readonly log: Log }): Presence {
  const here = new Map<string, { readonly articleId: string; readonly member: Member }>();
  let changed = new Set<string>();
  let isWriting = false;

  const write = async () => {
    if (isWriting) return;
    isWriting = true;
    try {
      while (changed.size > 0) {
        const ids = [...changed];
        changed = new Set();
        await say(
          ctx.db,
          ids.flatMap((id) => here.get(id) ?? []),
        );
        await forget(
          ctx.db,
          ids.filter((id) => !here.has(id)),
        );
      }
    } catch (error) {
      ctx.log.debug(
        { err: error },
        'who is in which story was not written; the next heartbeat says it again',
      );
    } finally {
      isWriting = false;
    }
  };
  const note = (id: string) => {
    changed.add(id);
    queueMicrotask(write);
  };

  return {
    enter: (articleId, member) => {
      here.set(member.id, { articleId, member });
      note(member.id);
    },
    leave: (member) => {
      if (here.delete(member.id)) note(member.id);
    },
    beat: () => {
      for (const id of here.keys()) note(id);
      sql`delete from story_presence where seen_at < clock_timestamp() - interval '5 minutes'`
        .execute(ctx.db)
        .catch(() => {}); // the next heartbeat tries again
    },
    close: async () => {
      const ids = [...here.keys()];
      here.clear();
      await forget(ctx.db, ids).catch(() => {}); // they are forgotten by themselves
    },
  };
}

type Entry = { readonly articleId: string; readonly member: Member };

async function say(db: Db, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  await db
    .insertInto('storyPresence')
    .values(
      entries.map(({ articleId, member }) => ({
        connection: member.id,
        articleId,
        staffId: member.staffId,
        name: member.name,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('connection').doUpdateSet({ seenAt: sql<Date>`clock_timestamp()` }),
    )
    .execute();
}

async function forget(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('storyPresence').where('connection', 'in', ids).execute();
}
