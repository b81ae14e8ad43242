import { sql } from 'kysely';
import type { Actor } from '../../domain/permissions.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../store/db.ts';
import type { SendMail } from '../../store/outgoing-mail.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { Notice } from './contract.ts';
import { noticeMail, type Paper } from './notice-mail.ts';
import { noticesOf, presentNotice } from './read-notices.ts';

export interface NoticeMailContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly sendMail: SendMail;
  /** Origin without a slash at the end. */
  readonly newsroomUrl: string;
  paper(): Promise<Paper>;
}

const minute = 60_000;
/** Milliseconds without a request of theirs, after which somebody is away. */
const awayAfter = 15 * minute;
/** What comes within so many milliseconds goes out in one mail. */
const gatheredFor = 5 * minute;
/** Milliseconds between two mails to one person: what comes meanwhile is in the next. */
const mailEvery = 60 * minute;
const mostInAMail = 20;

/**
 * Sends each who is away one mail of what came for them; run it every minute. Nothing is mailed twice: the mail is
 * queued in the transaction that says so.
 */
export async function mailNotices(ctx: NoticeMailContext): Promise<void> {
  const waiting = await findWaiting(ctx);
  for (const person of waiting) await mailPerson(ctx, person);
}

type Person = Awaited<ReturnType<typeof findWaiting>>[number];

function findWaiting({ db, clock }: NoticeMailContext) {
  const before = (milliseconds: number) => new Date(clock.now().getTime() - milliseconds);
  return db
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'role', 'desks', 'grants'])
    .where('suspendedAt', 'is', null)
    .where('id', 'in', (each) =>
      each
        .selectFrom('notices')
        .select('staffId')
        .where('readAt', 'is', null)
        .where('mailedAt', 'is', null)
        .where('at', '<=', before(gatheredFor)),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('noticeSettings')
            .select('mail')
            .whereRef('staffId', '=', 'staff.id')
            .where('mail', '=', 'never'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sessions')
            .select('id')
            .whereRef('staffId', '=', 'staff.id')
            .where('isPending', '=', false)
            .where('lastSeenAt', '>', before(awayAfter)),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notices')
            .select('id')
            .whereRef('staffId', '=', 'staff.id')
            .where('mailedAt', '>', before(mailEvery)),
        ),
      ),
    )
    .execute();
}

function mailPerson(ctx: NoticeMailContext, { id, email, ...person }: Person): Promise<void> {
  return inTransaction(ctx.db, async (db) => {
    // Another process that mails the same person waits here, and finds nothing left.
    const mailed = await db
      .updateTable('notices')
      .set({ mailedAt: ctx.clock.now() })
      .where('staffId', '=', id)
      .where('readAt', 'is', null)
      .where('mailedAt', 'is', null)
      .returning('id')
      .execute();
    if (mailed.length === 0) return;
    const actor: Actor = { ...person, staffId: id, keyActions: null };
    const ids = mailed.map((each) => each.id);
    const rows = await noticesOf(db, actor)
      .where('notices.id', '=', sql<number>`any(${ids})`)
      .orderBy('notices.id', 'desc')
      .limit(mostInAMail + 1)
      .execute();
    if (rows.length === 0) return;
    const notices: Notice[] = rows.slice(0, mostInAMail).map(presentNotice);
    const { newsroomUrl } = ctx;
    const hasMore = rows.length > mostInAMail;
    const letter = noticeMail(await ctx.paper(), { name: person.name, notices, hasMore, newsroomUrl });
    await ctx.sendMail(db, { to: email, ...letter });
  });
}

const daysKept = { read: 90, unread: 365 } as const;

/** Forgets what is long past. */
export async function forgetNotices({ db }: { readonly db: Db }): Promise<void> {
  await sql`
    delete from notices
    where read_at < clock_timestamp() - make_interval(days => ${daysKept.read})
      or at < clock_timestamp() - make_interval(days => ${daysKept.unread})
  `.execute(db);
}
