import { sql } from 'kysely';
import { Conflict, InvalidInput, NotFound } from '../../domain/errors.ts';
import { articleKey, indexKey, siteKey, type Touch, topicKey } from '../../domain/page-keys.ts';
import { site } from '../../domain/refusals/site.ts';
import type { Db } from '../../store/db.ts';
import { keepPlacePicture, readPlacePicture } from '../places/place-picture.ts';
import { mostNamedStories } from '../places/set-strands.ts';
import type { SiteValue } from './contract.ts';
import { setTopics } from './set-topics.ts';
import type { Setting } from './setting.ts';

/**
 * A topic: its name, and the slug where its stories stand. Another slug than its own renames it with its address, or
 * merges it where that slug is a topic already; the old address leads on, and stories that name it later come along.
 */
export const topicSetting: Setting<'topic'> = {
  read: async (db, { edition, subject }) => {
    const alias = await aliasOf(db, edition, subject);
    const at = alias ?? subject;
    const row = await findTopic(db, edition, at);
    if (!row) return null;
    const { name, description, contact } = row;
    return { name, at, description, contact, picture: await readPlacePicture(db, topicKey(edition, at)) };
  },
  apply: async (db, { edition, subject }, { before, after }) => {
    if (!after) throw new InvalidInput(site.topic_has_stories());
    const from = before?.at ?? subject;
    const known = await findTopic(db, edition, from);
    if (!known) throw new NotFound(site.topic_unknown());
    const moved = await storiesWith(db, edition, [from]);
    if (after.at === from) {
      if (from !== subject) throw new Conflict(site.topic_merged_into({ name: known.name }));
      await db
        .updateTable('liveTopics')
        .set({ name: after.name, description: after.description, contact: after.contact })
        .where('edition', '=', edition)
        .where('slug', '=', from)
        .execute();
      await keepPlacePicture(db, topicKey(edition, from), after.picture);
    } else {
      await move(db, edition, { subject, from, to: after, qcode: known.qcode });
    }
    await setTopics(db, edition, moved);
    await forgetEmpty(db, edition, from);
    return touchesOf(edition, [subject, from, after.at], moved);
  },
};

interface Move {
  readonly subject: string;
  /** Where it stands now. */
  readonly from: string;
  readonly to: SiteValue<'topic'>;
  readonly qcode: string | null;
}

async function move(db: Db, edition: string, { subject, from, to, qcode }: Move): Promise<void> {
  if ((await aliasOf(db, edition, to.at)) && to.at !== subject) {
    throw new InvalidInput(site.topic_target_merged());
  }
  const { at, name, description, contact, picture } = to;
  const isNew = await db
    .insertInto('liveTopics')
    .values({ edition, slug: at, name, description, contact, qcode })
    .onConflict((conflict) => conflict.columns(['edition', 'slug']).doNothing())
    .returning('slug')
    .executeTakeFirst();
  if (isNew) await keepPlacePicture(db, topicKey(edition, at), picture);
  await db
    .deleteFrom('liveTopicAliases')
    .where('edition', '=', edition)
    .where('slug', '=', subject)
    .execute();
  if (to.at === subject) return;
  await db.insertInto('liveTopicAliases').values({ edition, slug: subject, target: to.at }).execute();
  // What was merged into it before comes along.
  if (from === subject) {
    await db
      .updateTable('liveTopicAliases')
      .set({ target: to.at })
      .where('edition', '=', edition)
      .where('target', '=', subject)
      .execute();
  }
}

async function aliasOf(db: Db, edition: string, slug: string): Promise<string | null> {
  const row = await db
    .selectFrom('liveTopicAliases')
    .select('target')
    .where('edition', '=', edition)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.target ?? null;
}

async function findTopic(db: Db, edition: string, slug: string) {
  return db
    .selectFrom('liveTopics')
    .select(['name', 'qcode', 'description', 'contact'])
    .where('edition', '=', edition)
    .where('slug', '=', slug)
    .executeTakeFirst();
}

async function storiesWith(db: Db, edition: string, slugs: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('liveListings')
    .select('articleId')
    .distinct()
    .where(
      'list',
      'in',
      slugs.map((slug) => topicKey(edition, slug)),
    )
    .execute();
  return rows.map(({ articleId }) => articleId);
}

/** A topic that no story stands in any more is none. */
async function forgetEmpty(db: Db, edition: string, slug: string): Promise<void> {
  const gone = await db
    .deleteFrom('liveTopics')
    .where('edition', '=', edition)
    .where('slug', '=', slug)
    .where(sql<boolean>`not exists (select from live_listings where list = ${topicKey(edition, slug)})`)
    .returning('slug')
    .executeTakeFirst();
  if (gone) await keepPlacePicture(db, topicKey(edition, slug), null);
}

function touchesOf(edition: string, slugs: readonly string[], stories: readonly string[]): Touch[] {
  const lists = [
    ...[...new Set(slugs)].map((slug) => ({ key: topicKey(edition, slug) })),
    { key: indexKey(edition, 'topic') },
  ];
  return stories.length > mostNamedStories
    ? [...lists, { key: siteKey(edition) }]
    : [...lists, ...stories.map((id) => ({ key: articleKey(id) }))];
}
