import type { ArticleMeta, Section, Topic } from '../../domain/article.ts';
import type { Db } from '../../store/db.ts';
import { canonicalStrands } from '../places/find-strand.ts';
import { holdSetting } from './hold-setting.ts';

/**
 * The fields of a story as readers get them: its topics where they stand now, under the names that editors gave them,
 * its section under its own, and of series and storylines those that editors keep. What the draft says stays as its writer left it. Until the transaction ends nobody
 * renames either.
 */
export async function withCanonicalNames<T extends ArticleMeta>(db: Db, meta: T): Promise<T> {
  const { edition } = meta;
  for (const kind of ['topic', 'sections', 'series', 'storyline'] as const) {
    await holdSetting(db, edition, kind);
  }
  const topics = await canonicalTopics(db, meta);
  const section = await canonicalSection(db, meta);
  const [series = null] = await canonicalStrands(
    db,
    { edition, kind: 'series' },
    meta.series ? [meta.series] : [],
  );
  const storylines = await canonicalStrands(db, { edition, kind: 'storyline' }, meta.storylines ?? []);
  return { ...meta, topics, section, series, storylines };
}

async function canonicalTopics(db: Db, { edition, topics }: ArticleMeta): Promise<Topic[]> {
  const slugs = topics.map(({ slug }) => slug);
  if (slugs.length === 0) return [];
  const aliases = await db
    .selectFrom('liveTopicAliases')
    .select(['slug', 'target'])
    .where('edition', '=', edition)
    .where('slug', 'in', slugs)
    .execute();
  const targets = new Map(aliases.map(({ slug, target }) => [slug, target]));
  const names = await db
    .selectFrom('liveTopics')
    .select(['slug', 'name'])
    .where('edition', '=', edition)
    .where('slug', 'in', [...slugs, ...targets.values()])
    .execute();
  const nameOf = new Map(names.map(({ slug, name }) => [slug, name]));
  const canonical = topics.map((topic): Topic => {
    const slug = targets.get(topic.slug) ?? topic.slug;
    return { ...topic, slug, name: nameOf.get(slug) ?? topic.name };
  });
  return [...new Map(canonical.toReversed().map((topic) => [topic.slug, topic])).values()].toReversed();
}

async function canonicalSection(db: Db, { edition, section }: ArticleMeta): Promise<Section> {
  const row = await db
    .selectFrom('liveSections')
    .select(['slug', 'name'])
    .where('edition', '=', edition)
    .where('slug', '=', section.slug)
    .executeTakeFirst();
  return row ?? section;
}
