import { sql } from 'kysely';
import type { Topic } from '../../domain/article.ts';
import { NotFound } from '../../domain/errors.ts';
import { foldWords } from '../../domain/fold-words.ts';
import { editions } from '../../domain/refusals/editions.ts';
import { slugOf } from '../../domain/slug.ts';
import type { Db } from '../../store/db.ts';
import type { TopicChoice } from './contract.ts';
import { mediaTopics } from './media-topics.ts';
import { type MediaTopicSearch, mediaTopicSearch } from './search-media-topics.ts';

const ownAtTheMost = 8;
const inAllAtTheMost = 20;
const searches = new Map<string, MediaTopicSearch>();

/**
 * Topics whose words begin as those of `query` do: those that stories of the edition have had, then IPTC's Media
 * Topics in the edition's language. Without words: the edition's own, by name.
 * @throws NotFound for an edition that is not there.
 */
export async function findTopics(
  db: Db,
  wanted: { readonly edition: string; readonly query: string },
): Promise<TopicChoice[]> {
  const edition = await db
    .selectFrom('editions')
    .select('language')
    .where('code', '=', wanted.edition)
    .executeTakeFirst();
  if (!edition) throw new NotFound(editions.edition_unknown({ code: wanted.edition }));
  const own = await ownTopics(db, wanted.edition, foldWords(wanted.query));
  const taken = new Set(own.flatMap(({ slug, qcode }) => [slug, qcode ?? slug]));
  const media = searchIn(edition.language)(wanted.query, inAllAtTheMost)
    .map((found) => ({
      ...found,
      path: [...found.path],
      slug: slugOf(found.name, edition.language),
      isOwn: false,
    }))
    .filter(({ slug, qcode }) => !taken.has(slug) && !taken.has(qcode));
  const plain = own.map((topic) => ({
    slug: topic.slug,
    name: topic.name,
    qcode: topic.qcode ?? null,
    path: [],
    insteadOf: null,
    isOwn: true,
  }));
  return [...plain, ...media].slice(0, inAllAtTheMost);
}

function searchIn(language: string): MediaTopicSearch {
  const known = searches.get(language);
  if (known) return known;
  const search = mediaTopicSearch(mediaTopics(), language);
  searches.set(language, search);
  return search;
}

type OwnTopic = Pick<Topic, 'slug' | 'name'> & { readonly qcode: string | null };

/** Words are letters and digits alone, so that they mean nothing else to the query. */
async function ownTopics(db: Db, edition: string, words: readonly string[]): Promise<OwnTopic[]> {
  const prefixes = words.map((word) => `${word}:*`).join(' & ');
  const rows = await sql<OwnTopic>`
    select known.slug, coalesce(live.name, known.name) as name, coalesce(live.qcode, known.qcode) as qcode
    from known_topics known
    left join live_topics live on live.edition = known.edition and live.slug = known.slug
    where known.edition = ${edition}
      and (${prefixes} = '' or to_tsvector('simple', known.folded) @@ to_tsquery('simple', ${prefixes}))
    order by length(known.folded), known.slug
    limit ${ownAtTheMost}
  `.execute(db);
  return rows.rows;
}
