import { sql } from 'kysely';
import type { AlarmKind } from '../../domain/desk.ts';
import { expiryWarningDays } from '../../domain/media.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import { raiseAlarm } from './raise-alarm.ts';

type RightsAlarmKind = Extract<AlarmKind, 'rights_expiring' | 'rights_expired'>;

/** A picture that stories of one desk show, whose rights run out within two weeks or have run out. */
interface PictureOfDesk {
  readonly kind: RightsAlarmKind;
  readonly asset: string;
  readonly picture: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly edition: string;
  readonly section: string;
  /** How many. */
  readonly stories: number;
  /** Of the one story, where it is one. */
  readonly articleId: string | null;
}

/** As whom the record names it, where an alarm has settled itself. */
const itself = 'Masthead';

/**
 * Tells each desk of pictures in its stories whose rights run out soon, or have run out though readers see them: once
 * for each picture, and again when more of its stories show it. What has been settled is taken off the list. Safe to be
 * done again.
 */
export function raiseRightsAlarms(db: Db): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const pictures = await picturesRunningOut(transaction);
    const standing: number[] = [];
    for (const each of pictures) {
      const last = await lastAlarm(transaction, each);
      if (last && !last.isSeen) {
        standing.push(last.id);
        await bringUpToDate(transaction, last.id, each);
      } else if (!last || last.stories < each.stories) {
        const { kind, articleId, ...data } = each;
        standing.push(await raiseAlarm(transaction, { kind, articleId, subject: each.asset, data }));
      }
    }
    await settleOthers(transaction, standing);
  });
}

/** Work that goes on and what readers have; a story that was put aside shows nobody anything. */
async function picturesRunningOut(db: Db): Promise<PictureOfDesk[]> {
  const { rows } = await sql<Omit<PictureOfDesk, 'expiresAt'> & { readonly expiresAt: Date }>`
    select case when expires_at <= clock_timestamp() then 'rights_expired' else 'rights_expiring' end as kind,
      assets.id as asset, original_name as picture, expires_at, meta ->> 'edition' as edition,
      meta -> 'section' ->> 'slug' as section, count(*)::integer as stories,
      case when count(*) = 1 then min(articles.id) end as article_id
    from assets join asset_uses on asset_id = assets.id join articles on articles.id = article_id
    where trashed_at is null
      and expires_at <= clock_timestamp() + make_interval(days => ${expiryWarningDays})
      and (is_live or (expires_at > clock_timestamp() and lifecycle in ('draft', 'in_review', 'ready', 'scheduled')))
    group by assets.id, meta ->> 'edition', meta -> 'section' ->> 'slug'
    order by expires_at, assets.id, edition, section
  `.execute(db);
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
}

interface LastAlarm {
  readonly id: number;
  readonly isSeen: boolean;
  readonly stories: number;
}

async function lastAlarm(db: Db, of: PictureOfDesk): Promise<LastAlarm | undefined> {
  const { rows } = await sql<LastAlarm>`
    select id, seen_at is not null as is_seen, (data ->> 'stories')::integer as stories from alarms
    where data ->> 'asset' = ${of.asset} and kind in ('rights_expiring', 'rights_expired') and kind = ${of.kind}
      and data ->> 'expiresAt' = ${of.expiresAt}
      and data ->> 'edition' = ${of.edition} and data ->> 'section' = ${of.section}
    order by id desc limit 1
  `.execute(db);
  return rows[0];
}

async function bringUpToDate(
  db: Db,
  id: number,
  { kind: _, articleId, ...data }: PictureOfDesk,
): Promise<void> {
  await db
    .updateTable('alarms')
    .set({ articleId, data: asJson<unknown>(data) })
    .where('id', '=', id)
    .execute();
}

async function settleOthers(db: Db, standing: readonly number[]): Promise<void> {
  await db
    .updateTable('alarms')
    .set({ seenBy: itself, seenAt: sql<Date>`clock_timestamp()` })
    .where('kind', 'in', ['rights_expiring', 'rights_expired'])
    .where('seenAt', 'is', null)
    .$if(standing.length > 0, (query) => query.where('id', 'not in', standing))
    .execute();
}
