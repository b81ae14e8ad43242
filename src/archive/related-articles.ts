import { sql } from 'kysely';
import { type Dependency, termKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import { nearestArticles } from './nearest-articles.ts';

/** Stories looked at on each side in time, for each term. */
const window = 40;
const shown = 5;
/** With fewer than these, a story is filled up with what was published around it. */
const fewest = 3;
/** Days after which nearness in time counts half. */
const fadingDays = 30;
/** Below this, two stories share hardly more than a word. */
const leastScore = 0.25;

export interface RelatedArticle {
  readonly articleId: string;
  /** Slugs of the topics both have. */
  readonly sharedTopics: readonly string[];
  /** Words that tell much about both, the most telling first. */
  readonly sharedWords: readonly string[];
}

export interface Related {
  readonly articles: readonly RelatedArticle[];
  /** What the answer was made from. */
  readonly dependencies: readonly Dependency[];
}

interface Row {
  articleId: string;
  terms: string[];
}

/**
 * Stories that share topics and telling words with this one and are near it in time, best first; where that
 * gives few, stories of the same days, which share nothing. One query looks at no more than 80 stories a term,
 * so it costs the same in an archive of any size.
 * @param at when the story was first published
 */
export async function relatedArticles(
  db: Db,
  story: { readonly id: string; readonly edition: string; readonly at: Date },
): Promise<Related> {
  const { id, edition, at } = story;
  const result = await sql<{ related: Row[] | null; windows: Window[] | null }>`
    with own as materialized (
      select term, weight from live_terms where article_id = ${id}
    ), near as materialized (
      select own.term, side.article_id, side.published_at, own.weight * side.weight as weight
      from own cross join lateral (
        (select article_id, published_at, weight from live_terms
          where edition = ${edition} and term = own.term and published_at <= ${at} and article_id <> ${id}
          order by published_at desc, article_id desc limit ${window})
        union all
        (select article_id, published_at, weight from live_terms
          where edition = ${edition} and term = own.term and published_at > ${at}
          order by published_at, article_id limit ${window})
      ) side
    ), scored as (
      select article_id as "articleId", array_agg(term order by weight desc, term) as terms,
        sum(weight) * (0.5 + 0.5 * exp(-abs(extract(epoch from max(published_at) - ${at}::timestamptz)) / ${
          fadingDays * 86_400
        })) as score
      from near group by article_id
    ), windows as (
      select own.term,
        case when count(*) filter (where published_at <= ${at}) = ${window}
          then extract(epoch from min(published_at)) * 1000 end as "from",
        case when count(*) filter (where published_at > ${at}) = ${window}
          then extract(epoch from max(published_at)) * 1000 end as "to"
      from own left join near using (term) group by own.term
    )
    select
      (select json_agg(best) from (
        select "articleId", terms from scored where score >= ${leastScore}
        order by score desc, "articleId" limit ${shown}
      ) best) as related,
      (select json_agg(windows) from windows) as windows
  `.execute(db);
  const { related, windows } = result.rows[0] ?? { related: null, windows: null };
  const articles = (related ?? []).map(describe);
  const dependencies = (windows ?? []).map((each) => dependencyOf(edition, each));
  if (articles.length >= fewest) return { articles, dependencies };
  const found = articles.map((each) => each.articleId);
  const nearest = await nearestArticles(db, story, found, fewest - found.length);
  return {
    articles: [
      ...articles,
      ...nearest.articleIds.map((articleId) => ({ articleId, sharedTopics: [], sharedWords: [] })),
    ],
    dependencies: [...dependencies, ...nearest.dependencies],
  };
}

interface Window {
  term: string;
  /** Epoch milliseconds; null where the window is not full and any story would enter it. */
  from: number | null;
  to: number | null;
}

function describe({ articleId, terms }: Row): RelatedArticle {
  return {
    articleId,
    sharedTopics: terms.filter((term) => term.startsWith('#')).map((term) => term.slice(1)),
    sharedWords: terms.filter((term) => !term.startsWith('#')),
  };
}

function dependencyOf(edition: string, { term, from, to }: Window): Dependency {
  return {
    key: termKey(edition, term),
    ...(from !== null && { from: Math.floor(from) }),
    ...(to !== null && { to: Math.ceil(to) }),
  };
}
