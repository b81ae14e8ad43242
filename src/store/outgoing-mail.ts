import { sql } from 'kysely';
import { z } from 'zod';
import { type Clock, pause } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Mailer } from '../platform/mail.ts';
import { newId } from '../platform/random.ts';
import type { Seal } from '../platform/seal.ts';
import type { Db } from './db.ts';

const outgoing = z.object({ to: z.string().nullable(), subject: z.string(), text: z.string() });
/** `to` is null for what costs the work of a mail and is sent to nobody. */
export type OutgoingMail = Readonly<z.infer<typeof outgoing>>;

/** Queues a mail in the transaction that `db` is: what is rolled back is not sent, what is committed is. */
export type SendMail = (db: Db, mail: OutgoingMail) => Promise<void>;

const minute = 60_000;
const tryFor = 7 * 24 * 60 * minute;
/** For so long a mail is left to the process that took it up. */
const claimedFor = 5 * minute;

/** The way into the queue. */
export function mailQueue(ctx: { readonly seal: Seal; readonly clock: Clock }): SendMail {
  return async (db, mail) => {
    const id = newId();
    const now = ctx.clock.now();
    const sealed = ctx.seal.seal(JSON.stringify(outgoing.parse(mail)), `outgoing_mail ${id}`);
    await db.insertInto('outgoingMail').values({ id, sealed, createdAt: now, nextTryAt: now }).execute();
  };
}

export interface DeliveryContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly seal: Seal;
  readonly log: Log;
  readonly mailer: Mailer;
}

/**
 * Sends what is due, one after the other. A mail goes out of the queue once it was taken; a process that dies
 * between the two has it sent again, never lost. @returns how many were taken.
 * @internal for its test
 */
export async function deliverDueMail(ctx: DeliveryContext): Promise<number> {
  for (let delivered = 0; ; delivered += 1) {
    const mail = await claimOne(ctx);
    if (!mail) return delivered;
    await deliver(ctx, mail);
  }
}

interface Claimed {
  readonly id: string;
  readonly sealed: Buffer;
  readonly tries: number;
  readonly createdAt: Date;
}

function claimOne({ db, clock }: DeliveryContext): Promise<Claimed | undefined> {
  const now = clock.now();
  return db
    .updateTable('outgoingMail')
    .set({ nextTryAt: new Date(now.getTime() + claimedFor), tries: sql`tries + 1` })
    .where('id', '=', (each) =>
      each
        .selectFrom('outgoingMail')
        .select('id')
        .where('nextTryAt', '<=', now)
        .orderBy('nextTryAt')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'sealed', 'tries', 'createdAt'])
    .executeTakeFirst();
}

async function deliver(ctx: DeliveryContext, { id, sealed, tries, createdAt }: Claimed): Promise<void> {
  try {
    const { to, ...content } = outgoing.parse(JSON.parse(ctx.seal.open(sealed, `outgoing_mail ${id}`)));
    if (to !== null) await ctx.mailer({ to, ...content });
  } catch (error) {
    const now = ctx.clock.now().getTime();
    if (now - createdAt.getTime() < tryFor) {
      const wait = Math.min(60, 2 ** (tries - 1)) * minute;
      ctx.log.warn({ err: error, mail: id, tries }, 'a mail was not taken; it is sent again later');
      const change = { nextTryAt: new Date(now + wait), lastError: String(error).slice(0, 500) };
      await ctx.db.updateTable('outgoingMail').set(change).where('id', '=', id).execute();
      return;
    }
    ctx.log.error({ err: error, mail: id, tries }, 'a mail was not taken for a week; it is given up');
  }
  await ctx.db.deleteFrom('outgoingMail').where('id', '=', id).execute();
}

const lookEvery = 1_000;

/** Sends mail as it falls due until `signal` aborts. A look at an empty queue is one read of an index. */
export async function runPostman(ctx: DeliveryContext, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await deliverDueMail(ctx).catch((error: unknown) => {
      if (!signal.aborted) ctx.log.warn({ err: error }, 'the queue of mail could not be read');
    });
    await pause(lookEvery, undefined, { signal }).catch(() => {}); // aborted: the loop ends
  }
}
