import { sql } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import type { ReadingSpan } from '../domain/reading-spans.ts';
import { readingTimes } from '../domain/reading-times.ts';
import { editions } from '../domain/refusals/editions.ts';
import { stories } from '../domain/refusals/stories.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../store/db.ts';
import type { EditionReadership, ReadEditions, StoryReadership } from './contract.ts';
import { estimateReaders } from './sketch.ts';
import { type SpanStart, spanStart } from './span-start.ts';

export interface ReadContext {
  readonly db: Db;
  readonly clock: Clock;
}

const mostHosts = 25;
const mostStories = 50;

/** Editions, with their views of the last thirty days. */
export async function listReadEditions({ db, clock }: ReadContext): Promise<ReadEditions> {
  const { from } = spanStart('month', clock.now());
  const { rows } = await sql<ReadEditions['editions'][number]>`
    select code, name, coalesce(sum(views), 0) as views
    from editions left join edition_days on edition = code and day >= ${dayOf(from)}::date
    group by code order by editions.position
  `.execute(db);
  return { editions: rows };
}

/**
 * How an edition was read.
 * @throws NotFound
 */
export async function readEdition(
  ctx: ReadContext,
  edition: string,
  span: ReadingSpan,
): Promise<EditionReadership> {
  const { db, clock } = ctx;
  const known = await db.selectFrom('editions').select('code').where('code', '=', edition).executeTakeFirst();
  if (!known) throw new NotFound(editions.edition_unknown({ code: edition }));
  const start = spanStart(span, clock.now());
  const ofEdition: Sums = { of: 'edition', id: edition };
  const [points, days, referrers, times, stories, mostRead] = await Promise.all([
    start.unit === 'hour' ? hoursOf(db, start, ofEdition) : daysOfEdition(db, start, edition),
    db
      .selectFrom('editionDays')
      .select(['day', 'readers', 'sketch'])
      .where('edition', '=', edition)
      .where('day', '>=', dayOf(start.from))
      .orderBy('day')
      .execute(),
    referrersOf(db, start, ofEdition),
    timesOf(db, start, ofEdition),
    storiesOf(db, start, edition),
    db
      .selectFrom('liveMostRead')
      .innerJoin('liveArticles', 'liveArticles.id', 'liveMostRead.articleId')
      .select(['liveArticles.id', 'headline'])
      .where('liveMostRead.edition', '=', edition)
      .orderBy('liveMostRead.position')
      .limit(10)
      .execute(),
  ]);
  return { ...readership(start, points, days, { referrers, times }), stories, mostRead };
}

/**
 * How a story was read.
 * @throws NotFound
 */
export async function readStory(ctx: ReadContext, id: string, span: ReadingSpan): Promise<StoryReadership> {
  const { db, clock } = ctx;
  const story = await db
    .selectFrom('articles')
    .select(['headline', 'meta'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!story) throw new NotFound(stories.story_unknown({ id }));
  const start = spanStart(span, clock.now());
  const itself: Sums = { of: 'story', id };
  const days = await db
    .selectFrom('storyDays')
    .select(['day', 'views', 'readers', 'sketch'])
    .where('articleId', '=', id)
    .where('day', '>=', dayOf(start.from))
    .orderBy('day')
    .execute();
  const points =
    start.unit === 'hour'
      ? await hoursOf(db, start, itself)
      : days.map(({ day, views }) => ({ at: new Date(`${day}T00:00:00.000Z`), views }));
  const more = {
    referrers: await referrersOf(db, start, itself),
    times: await timesOf(db, start, itself),
  };
  return {
    ...readership(start, points, days, more),
    headline: story.headline,
    edition: story.meta.edition,
  };
}

interface Point {
  readonly at: Date;
  readonly views: number;
}

interface Day {
  readonly day: string;
  readonly readers: number | null;
  readonly sketch: Uint8Array | null;
}

function readership(
  { unit, from, to }: SpanStart,
  points: readonly Point[],
  days: readonly Day[],
  more: Pick<StoryReadership, 'referrers' | 'times'>,
): Omit<StoryReadership, 'headline' | 'edition'> {
  const views = new Map(points.map((point) => [point.at.getTime(), point.views]));
  const step = unit === 'hour' ? 3_600_000 : 86_400_000;
  const times = Array.from(
    { length: (to.getTime() - from.getTime()) / step + 1 },
    (_, place) => from.getTime() + place * step,
  );
  return {
    unit,
    points: times.map((at) => ({ at: new Date(at).toISOString(), views: views.get(at) ?? 0 })),
    views: times.reduce((sum, at) => sum + (views.get(at) ?? 0), 0),
    readers: days.map(({ day, readers, sketch }) => ({
      day,
      readers: sketch ? estimateReaders(sketch) : (readers ?? 0),
    })),
    ...more,
  };
}

/** Whose sums: those of a story, or those of an edition. */
type Sums = { readonly of: 'story' | 'edition'; readonly id: string };

const tableOf = ({ of }: Sums, what: string) => sql.table(`${of}_${what}`);
const isOf = ({ of, id }: Sums) => sql`${sql.ref(of === 'story' ? 'article_id' : 'edition')} = ${id}`;

async function hoursOf(db: Db, { from }: SpanStart, sums: Sums): Promise<Point[]> {
  const { rows } = await sql<Point>`
    select hour as at, views from ${tableOf(sums, 'hours')} where hour >= ${from} and ${isOf(sums)}
  `.execute(db);
  return rows;
}

async function daysOfEdition(db: Db, { from }: SpanStart, edition: string): Promise<Point[]> {
  const rows = await db
    .selectFrom('editionDays')
    .select(['day', 'views'])
    .where('edition', '=', edition)
    .where('day', '>=', dayOf(from))
    .execute();
  return rows.map(({ day, views }) => ({ at: new Date(`${day}T00:00:00.000Z`), views }));
}

async function referrersOf(db: Db, { from }: SpanStart, sums: Sums) {
  const { rows } = await sql<StoryReadership['referrers'][number]>`
    select host, sum(views) as views from ${tableOf(sums, 'referrers')}
    where day >= ${dayOf(from)}::date and ${isOf(sums)}
    group by host order by sum(views) desc, host limit ${mostHosts}
  `.execute(db);
  return rows;
}

async function timesOf(db: Db, { from }: SpanStart, sums: Sums): Promise<number[]> {
  const { rows } = await sql<{ bucket: number; readings: number }>`
    select bucket, greatest(sum(readings), 0) as readings from ${tableOf(sums, 'times')}
    where day >= ${dayOf(from)}::date and ${isOf(sums)} group by bucket
  `.execute(db);
  const known = new Map(rows.map(({ bucket, readings }) => [bucket, readings]));
  return Array.from({ length: readingTimes.length + 1 }, (_, bucket) => known.get(bucket) ?? 0);
}

async function storiesOf(db: Db, { unit, from }: SpanStart, edition: string) {
  const counted =
    unit === 'hour'
      ? sql`select article_id, views from story_hours where hour >= ${from}`
      : sql`select article_id, views from story_days where day >= ${dayOf(from)}::date`;
  // From the most read on, story by story, until there are enough: a look at each that was read would take seconds.
  const { rows } = await sql<EditionReadership['stories'][number]>`
    with read as materialized (
      select article_id, sum(views) as views from (${counted}) counted group by article_id
      order by sum(views) desc, article_id
    )
    select id, headline, section, views from read cross join lateral (
      select id, headline, coalesce(meta -> 'section' ->> 'name', '') as section from articles
      where id = article_id and meta ->> 'edition' = ${edition} offset 0
    ) story limit ${mostStories}
  `.execute(db);
  return rows;
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
