import { sql } from 'kysely';
import type { Db } from '../store/db.ts';

/** Views that were counted elsewhere, in an hour. */
export interface PastViews {
  readonly articleId: string;
  readonly edition: string;
  /** The start of an hour. */
  readonly hour: Date;
  readonly views: number;
  /** Where these readers came from: a host, `direct`, `inside` or `other`. */
  readonly host: string;
}

/** Takes in views of the past, on top of what was counted here. A day has as many readers as views. */
export async function layViews(db: Db, past: readonly PastViews[]): Promise<void> {
  await sql`
    with past as (
      select * from unnest(${past.map((each) => each.articleId)}::text[], ${past.map((each) => each.edition)}::text[],
        ${past.map((each) => each.hour)}::timestamptz[], ${past.map((each) => each.views)}::integer[],
        ${past.map((each) => each.host)}::text[]) as told(article_id, edition, hour, views, host)
    ), days as (
      select *, (hour at time zone 'UTC')::date as day from past
    ), hourly as (
      insert into story_hours as kept select article_id, hour, sum(views) from past group by 1, 2
      on conflict (article_id, hour) do update set views = kept.views + excluded.views
    ), daily as (
      insert into story_days as kept (article_id, day, views, readers)
      select article_id, day, sum(views), sum(views) from days group by 1, 2
      on conflict (article_id, day) do update
        set views = kept.views + excluded.views, readers = coalesce(kept.readers, 0) + excluded.readers
    ), of_editions as (
      insert into edition_days as kept (edition, day, views, readers)
      select edition, day, sum(views), sum(views) from days group by 1, 2
      on conflict (edition, day) do update
        set views = kept.views + excluded.views, readers = coalesce(kept.readers, 0) + excluded.readers
    ), of_edition_hours as (
      insert into edition_hours as kept select edition, hour, sum(views) from past group by 1, 2
      on conflict (edition, hour) do update set views = kept.views + excluded.views
    ), of_edition_referrers as (
      insert into edition_referrers as kept select edition, day, host, sum(views) from days group by 1, 2, 3
      on conflict (edition, day, host) do update set views = kept.views + excluded.views
    )
    insert into story_referrers as kept select article_id, day, host, sum(views) from days group by 1, 2, 3
    on conflict (article_id, day, host) do update set views = kept.views + excluded.views
  `.execute(db);
}

/** Readings that were timed elsewhere, in a day. */
export interface PastTimes {
  readonly articleId: string;
  readonly edition: string;
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  /** How many in each of the seven spans of `domain/reading-times.ts`. */
  readonly readings: readonly number[];
}

/** Takes in how long stories were read in the past, on top of what was counted here. */
export async function layTimes(db: Db, past: readonly PastTimes[]): Promise<void> {
  const told = past.flatMap(({ readings, ...where }) =>
    readings.map((each, bucket) => ({ ...where, bucket, readings: each })),
  );
  await sql`
    with told as (
      select * from unnest(${told.map((each) => each.articleId)}::text[], ${told.map((each) => each.edition)}::text[],
        ${told.map((each) => each.day)}::date[], ${told.map((each) => each.bucket)}::integer[],
        ${told.map((each) => each.readings)}::integer[]) as told(article_id, edition, day, bucket, readings)
      where readings > 0
    ), of_editions as (
      insert into edition_times as kept select edition, day, bucket, sum(readings) from told group by 1, 2, 3
      on conflict (edition, day, bucket) do update set readings = kept.readings + excluded.readings
    )
    insert into story_times as kept select article_id, day, bucket, readings from told
    on conflict (article_id, day, bucket) do update set readings = kept.readings + excluded.readings
  `.execute(db);
}

/** Takes what these stories were read out of the sums of their editions, before they are deleted. */
export async function takeBackViews(db: Db, articleIds: readonly string[]): Promise<void> {
  await sql`
    update edition_days set views = greatest(edition_days.views - read.views, 0),
      readers = greatest(edition_days.readers - read.readers, 0)
    from (
      select articles.meta ->> 'edition' as edition, day, sum(views) as views, coalesce(sum(readers), 0) as readers
      from story_days join articles on articles.id = story_days.article_id
      where articles.id = any(${articleIds}) group by 1, 2
    ) read
    where edition_days.edition = read.edition and edition_days.day = read.day
  `.execute(db);
  await db.deleteFrom('editionDays').where('views', '=', 0).execute();
  for (const [of, key, amount] of [
    ['hours', ['hour'], 'views'],
    ['referrers', ['day', 'host'], 'views'],
    ['times', ['day', 'bucket'], 'readings'],
  ] as const) {
    await takeBackSums(db, articleIds, { of, key, amount });
  }
}

/** The same of the sums by hour, host or span. */
async function takeBackSums(
  db: Db,
  articleIds: readonly string[],
  { of, key, amount }: { readonly of: string; readonly key: readonly string[]; readonly amount: string },
): Promise<void> {
  const [sums, parts, counted] = [sql.table(`edition_${of}`), sql.table(`story_${of}`), sql.ref(amount)];
  const keys = sql.join(key.map((each) => sql.ref(each)));
  const isSame = sql.join(
    key.map((each) => sql`sums.${sql.ref(each)} = taken.${sql.ref(each)}`),
    sql` and `,
  );
  await sql`
    update ${sums} sums set ${counted} = greatest(sums.${counted} - taken.${counted}, 0)
    from (
      select meta ->> 'edition' as edition, ${keys}, sum(${counted}) as ${counted}
      from ${parts} join articles on articles.id = article_id
      where articles.id = any(${articleIds}) group by meta ->> 'edition', ${keys}
    ) taken
    where sums.edition = taken.edition and ${isSame}
  `.execute(db);
  await sql`delete from ${sums} where ${counted} = 0`.execute(db);
}
