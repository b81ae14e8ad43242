import { sql } from 'kysely';
import { foldWords } from '../../domain/fold-words.ts';
import { bodyText } from '../../domain/render-text.ts';
import type { Db } from '../../store/db.ts';
import type { StoredEvent } from '../../store/events.ts';
import type { Follower } from '../../store/follow-events.ts';
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
  for (const article of articles) await indexArticle(db, article);
}

async function readArticles(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('liveArticles')
    .select(['id', 'edition', 'language', 'headline', 'standfirst', 'kicker', 'dateline', 'document'])
    .select(['byline', 'topics', 'sectionSlug', 'sectionName', 'genre', 'firstPublishedAt'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
}

type ReadArticle = Awaited<ReturnType<typeof readArticles>>[number];

async function indexArticle(db: Db, article: ReadArticle): Promise<void> {
  const { id, edition, language, headline, standfirst } = article;
  const names = namesOf(article);
  const text = [headline, standfirst, names, bodyText(article.document)].join('\n').slice(0, mostCharacters);
  const before = await readWords(db, id);
  const head = (passage: string, weight: 'A' | 'B' | 'C') =>
    sql`setweight(to_tsvector('simple', live_fold(${passage}) || ' ' || live_stems(${passage}, ${language})), ${weight})`;
  await sql`
    insert into live_search (article_id, published_at, words, head, facets)
    values (${id}, ${article.firstPublishedAt},
      to_tsvector('simple', live_fold(${text})) || strip(to_tsvector('simple', live_stems(${text}, ${language}))),
      ${head(headline, 'A')} || ${head(standfirst, 'B')} || ${head(names, 'C')},
      array_to_tsvector(${facetsOf(article)}::text[]))
    on conflict (article_id) do update set
      words = excluded.words, head = excluded.head, facets = excluded.facets
  `.execute(db);
  const after = await readWords(db, id);
  const shown = shownWords(text, language);
  const learned = [...after.difference(before)].map((word): LearnedWord => {
    return { word, shown: shown.get(word) ?? word, articles: 1 };
  });
  const lost = [...before.difference(after)].map(
    (word): LearnedWord => ({ word, shown: word, articles: -1 }),
  );
  await learnWords(db, edition, [...learned, ...lost]);
}

function namesOf(article: ReadArticle): string {
  const { kicker, dateline, sectionName, byline, topics } = article;
  return [kicker, dateline, sectionName, ...byline.map(({ name }) => name), ...topics.map(({ name }) => name)]
    .filter((each) => each !== null)
    .join('\n');
}

function facetsOf(article: ReadArticle): string[] {
  const { edition, sectionSlug, genre, byline } = article;
  return [
    `=e:${edition}`,
    `=s:${edition}/${sectionSlug}`,
    `=g:${genre}`,
    ...new Set(byline.map(({ slug }) => `=a:${edition}/${slug}`)),
    ...spansOf(dayOf(article.firstPublishedAt)),
  ];
}

/** The words that a story was indexed with, without their stems. */
async function readWords(db: Db, id: string): Promise<Set<string>> {
  const { rows } = await sql<{ word: string }>`
    select lexeme as word from live_search, unnest(words) where article_id = ${id} and positions is not null
  `.execute(db);
  return new Set(rows.map(({ word }) => word));
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
