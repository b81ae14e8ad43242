import { sql } from 'kysely';
import { type Touch, termKey } from '../domain/page-keys.ts';
import { bodyText } from '../domain/render-text.ts';
import type { Db } from '../store/db.ts';
import { appendEvent, type StoredEvent } from '../store/events.ts';
import type { Follower } from '../store/follow-events.ts';
import { chooseTerms, countWords, type Term, type WordStatistics } from './choose-terms.ts';

const indexedKinds = new Set(['article.published', 'article.updated', 'article.corrected']);

/** Keeps `live_terms` in step with what is published. */
export const articleIndexer: Follower = { name: 'archive.terms', handle: indexArticles };

async function indexArticles(db: Db, events: readonly StoredEvent[]): Promise<void> {
  const ids = [
    ...new Set(events.filter((event) => indexedKinds.has(event.kind)).map((event) => event.subject)),
  ];
  if (ids.length === 0) return;
  const articles = await readArticles(db, ids);
  const byEdition = Map.groupBy(articles, (article) => article.edition);
  for (const [edition, group] of byEdition) await indexEdition(db, edition, group);
}

async function readArticles(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('liveArticles')
    .select(['id', 'edition', 'language', 'headline', 'standfirst', 'document', 'topics', 'firstPublishedAt'])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('liveTerms').whereRef('articleId', '=', 'liveArticles.id').select('term')).as(
        'isKnown',
      ),
    )
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ document, ...row }) => ({
    ...row,
    isKnown: Boolean(row.isKnown),
    words: countWords(
      [
        { text: row.headline, weight: 3 },
        { text: row.standfirst, weight: 2 },
        { text: bodyText(document), weight: 1 },
      ],
      row.language,
    ),
  }));
}

type ReadArticle = Awaited<ReturnType<typeof readArticles>>[number];

async function indexEdition(db: Db, edition: string, articles: readonly ReadArticle[]): Promise<void> {
  await countArticles(
    db,
    edition,
    articles.filter((article) => !article.isKnown),
  );
  const statistics = await readStatistics(db, edition, articles);
  const touches: Touch[] = [];
  for (const article of articles) {
    const terms = chooseTerms(
      article.words,
      article.topics.map((topic) => topic.slug),
      statistics,
    );
    const changed = await replaceTerms(db, article, terms);
    const at = article.firstPublishedAt.getTime();
    touches.push(...changed.map((term) => ({ key: termKey(edition, term), at })));
  }
  if (touches.length === 0) return;
  await appendEvent(db, {
    kind: 'article.indexed',
    subject: edition,
    data: { articles: articles.length },
    touches,
  });
}

async function countArticles(db: Db, edition: string, articles: readonly ReadArticle[]): Promise<void> {
  if (articles.length === 0) return;
  const added = new Map<string, number>();
  for (const { words } of articles) {
    for (const word of words.keys()) added.set(word, (added.get(word) ?? 0) + 1);
  }
  await sql`
    insert into word_counts (edition, word, articles)
    select ${edition}, word, articles
    from unnest(${[...added.keys()]}::text[], ${[...added.values()]}::integer[]) as added (word, articles)
    on conflict (edition, word) do update set articles = word_counts.articles + excluded.articles
  `.execute(db);
  await sql`
    insert into word_count_totals (edition, articles) values (${edition}, ${articles.length})
    on conflict (edition) do update set articles = word_count_totals.articles + excluded.articles
  `.execute(db);
}

async function readStatistics(
  db: Db,
  edition: string,
  articles: readonly ReadArticle[],
): Promise<WordStatistics> {
  const words = [...new Set(articles.flatMap((article) => [...article.words.keys()]))];
  const total = await db
    .selectFrom('wordCountTotals')
    .select('articles')
    .where('edition', '=', edition)
    .executeTakeFirst();
  const counted = await sql<{ word: string; articles: number }>`
    select word, articles from word_counts where edition = ${edition} and word = any(${words}::text[])
  `.execute(db);
  const counts = new Map(counted.rows.map((row) => [row.word, row.articles]));
  return { articles: total?.articles ?? 0, articlesWith: (word) => counts.get(word) ?? 0 };
}

/** @returns the terms that came or went; where nothing did but weights, none. */
async function replaceTerms(db: Db, article: ReadArticle, terms: readonly Term[]): Promise<string[]> {
  const old = await db
    .deleteFrom('liveTerms')
    .where('articleId', '=', article.id)
    .returning('term')
    .execute();
  if (terms.length > 0) {
    const { id: articleId, edition, firstPublishedAt: publishedAt } = article;
    await db
      .insertInto('liveTerms')
      .values(terms.map(({ term, weight }) => ({ term, weight, articleId, edition, publishedAt })))
      .execute();
  }
  const before = new Set(old.map((row) => row.term));
  const after = new Set(terms.map((each) => each.term));
  return [...before.symmetricDifference(after)];
}
