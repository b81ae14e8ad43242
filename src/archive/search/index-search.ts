import { type Selectable, sql } from 'kysely';
import { foldWords } from '../../domain/fold-words.ts';
import { bodyText } from '../../domain/render-text.ts';
import type { Db } from '../../store/db.ts';
import type { StoredEvent } from '../../store/events.ts';
import type { Follower } from '../../store/follow-events.ts';
import type { LiveArticles } from '../../store/tables.generated.ts';
import { inTransaction } from '../../store/transaction.ts';
import { dayOf, spansOf } from './day-spans.ts';
import { forgetWords, type LearnedWord, learnWords } from './vocabulary.ts';

const indexedKinds = new Set([
  'article.published',
  'article.updated',
  'article.corrected',
  'article.unpublished',
  'article.retracted',
]);
/** Of a story's text: a tsvector takes a megabyte. */
const mostCharacters = 200_000;
const batchSize = 50;

/** Keeps what readers search in step with what is published. */
export const searchIndexer: Follower = { name: 'archive.search', handle: indexStories };

async function indexStories(db: Db, events: readonly StoredEvent[]): Promise<void> {
  const ids = events.filter((event) => indexedKinds.has(event.kind)).map((event) => event.subject);
  if (ids.length === 0) return;
  await indexArticles(db, [...new Set(ids)]);
  await forgetWords(db);
}

/**
 * Takes in the stories that were published before there was a search, in the order of their ids, until it is called off:
 * the next start goes on. @returns how many.
 * A batch holds the follower's cursor, so that the two do not meet.
 */
export async function fillSearch(db: Db, signal: AbortSignal): Promise<number> {
  let total = 0;
  let after = '';
  while (!signal.aborted) {
    const taken = await inTransaction(db, async (transaction) => {
      await sql`select from event_cursors where name = ${searchIndexer.name} for update`.execute(transaction);
      const { rows } = await sql<{ id: string }>`
        select id from live_articles
        where id > ${after} and not exists (select from live_search where article_id = live_articles.id)
        order by id limit ${batchSize}
      `.execute(transaction);
      await indexArticles(
        transaction,
        rows.map(({ id }) => id),
      );
      return rows.map(({ id }) => id);
    });
    total += taken.length;
    after = taken.at(-1) ?? after;
    if (taken.length < batchSize) break;
  }
  return total;
}

async function indexArticles(db: Db, ids: readonly string[]): Promise<void> {
  const articles = await readArticles(db, ids);
  if (articles.length === 0) return;
  const before = await readWords(db, ids);
  await writeWords(db, articles);
  const after = await readWords(db, ids);
  // Once for all: stories share most of their words, and each word that is counted is a row that changes.
  for (const [edition, group] of Map.groupBy(articles, (article) => article.edition)) {
    await learnWords(db, edition, changedWords(group, before, after));
  }
}

async function readArticles(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('liveArticles')
    .select(['id', 'edition', 'language', 'headline', 'standfirst', 'kicker', 'dateline', 'document'])
    .select(['byline', 'topics', 'sectionSlug', 'sectionName', 'genre', 'firstPublishedAt'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map(({ document, ...row }) => {
    const names = namesOf(row);
    const all = [row.headline, row.standfirst, names, bodyText(document)].join('\n');
    return { ...row, names, text: all.slice(0, mostCharacters).toWellFormed(), facets: facetsOf(row) };
  });
}

type Indexed = Awaited<ReturnType<typeof readArticles>>[number];

async function writeWords(db: Db, articles: readonly Indexed[]): Promise<void> {
  const head = (passage: string, weight: 'A' | 'B' | 'C') => {
    const written = sql.ref(passage);
    return sql`setweight(to_tsvector('simple', live_fold(${written}) || ' ' || live_stems(${written}, language)), ${sql.lit(weight)})`;
  };
  await sql`
    insert into live_search (article_id, published_at, words, head, facets)
    select id, "firstPublishedAt",
      to_tsvector('simple', live_fold(text)) || strip(to_tsvector('simple', live_stems(text, language))),
      ${head('headline', 'A')} || ${head('standfirst', 'B')} || ${head('names', 'C')},
      array_to_tsvector(facets)
    from jsonb_to_recordset(${JSON.stringify(articles)}::jsonb) as told (
      id text, "firstPublishedAt" timestamptz, language text, headline text, standfirst text, names text, text text,
      facets text[])
    on conflict (article_id) do update set
      words = excluded.words, head = excluded.head, facets = excluded.facets
  `.execute(db);
}

/** What the vocabulary gains and loses by stories whose words were others `before`. */
function changedWords(articles: readonly Indexed[], before: WordsOf, after: WordsOf): LearnedWord[] {
  const changes = new Map<string, LearnedWord>();
  for (const article of articles) {
    const [had, has] = [before.get(article.id) ?? none, after.get(article.id) ?? none];
    const shown = shownWords(article.text, article.language);
    const count = (word: string, more: number) => {
      const known = changes.get(word) ?? { word, shown: word, articles: 0 };
      changes.set(word, { word, shown: shown.get(word) ?? known.shown, articles: known.articles + more });
    };
    for (const word of has.difference(had)) count(word, 1);
    for (const word of had.difference(has)) count(word, -1);
  }
  return [...changes.values()];
}

type Facets = Pick<
  Selectable<LiveArticles>,
  'edition' | 'sectionSlug' | 'genre' | 'byline' | 'firstPublishedAt'
>;
type Names = Pick<Selectable<LiveArticles>, 'kicker' | 'dateline' | 'sectionName' | 'byline' | 'topics'>;

function namesOf(article: Names): string {
  const { kicker, dateline, sectionName, byline, topics } = article;
  return [kicker, dateline, sectionName, ...byline.map(({ name }) => name), ...topics.map(({ name }) => name)]
    .filter((each) => each !== null)
    .join('\n');
}

function facetsOf(article: Facets): string[] {
  const { edition, sectionSlug, genre, byline } = article;
  return [
    `=e:${edition}`,
    `=s:${edition}/${sectionSlug}`,
    `=g:${genre}`,
    ...new Set(byline.map(({ slug }) => `=a:${edition}/${slug}`)),
    ...spansOf(dayOf(article.firstPublishedAt)),
  ];
}

type WordsOf = ReadonlyMap<string, ReadonlySet<string>>;
const none: ReadonlySet<string> = new Set();

/** The words that stories were indexed with, without their stems. */
async function readWords(db: Db, ids: readonly string[]): Promise<WordsOf> {
  const { rows } = await sql<{ id: string; words: string[] }>`
    select article_id as id, array(select lexeme from unnest(words) where positions is not null) as words
    from live_search where article_id = any(${ids}::text[])
  `.execute(db);
  return new Map(rows.map(({ id, words }) => [id, new Set(words)]));
}

/** How each word of a text is written, in lower case. */
function shownWords(text: string, language: string): Map<string, string> {
  const shown = new Map<string, string>();
  for (const written of text.toLocaleLowerCase(language).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const [word, ...more] = foldWords(written);
    if (word !== undefined && more.length === 0) shown.set(word, written);
  }
  return shown;
}
