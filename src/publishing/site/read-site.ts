import { sql } from 'kysely';
import type { PlaceKind, StrandKind } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';
import type { ChangesAnswer, SettingsAnswer, SiteAnswer, SiteValue } from './contract.ts';
import { editionColumns } from './edition-setting.ts';

const pageSize = 100;

/** Every edition with its sections, in their order. */
export async function readSite(db: Db): Promise<SiteAnswer> {
  const editions = await db
    .selectFrom('editions')
    .select(['code', ...editionColumns])
    .orderBy('position')
    .execute();
  const sections = await db
    .selectFrom('liveSections')
    .select(['edition', 'slug', 'name', 'isInNavigation'])
    .orderBy('position')
    .orderBy('slug')
    .execute();
  return {
    editions: editions.map(({ code, ...value }) => ({
      code,
      value,
      sections: sections
        .filter(({ edition }) => edition === code)
        .map(({ edition: _, ...section }) => section),
    })),
  };
}

/** What a page of settings asks for. */
export interface SettingsPage {
  readonly edition: string;
  /** What the subject or the name begins with. */
  readonly q: string;
  /** The last subject of the page before. */
  readonly after: string | undefined;
}

interface Named {
  readonly slug: string;
  readonly name: string;
}

/** Contributors by their slug. `count`: their live stories, up to a hundred. */
export async function listContributors(db: Db, page: SettingsPage): Promise<SettingsAnswer> {
  const { rows } = await sql<Named & Omit<SiteValue<'contributor'>, 'name'> & { count: number }>`
    select slug, name, job_title, bio, contact, ${pictureIn('author')} as picture,
      ${storyCount('author')} as count from live_contributors
    where ${within(page)} order by slug limit ${pageSize}
  `.execute(db);
  return answer(rows, ({ slug, count, ...value }) => ({ subject: slug, value, count }));
}

/** Topics by their slug, those that stand at another one's too. */
export async function listTopics(db: Db, page: SettingsPage): Promise<SettingsAnswer> {
  const { rows } = await sql<Named & Omit<SiteValue<'topic'>, 'name'> & { count: number }>`
    select slug, name, at, description, contact, ${pictureIn('topic', sql`at`)} as picture,
      ${storyCount('topic')} as count from (
      select edition, slug, name, description, contact, slug as at from live_topics
      union all
      select alias.edition, alias.slug, live_topics.name, description, contact, alias.target
      from live_topic_aliases alias
        join live_topics on live_topics.edition = alias.edition and live_topics.slug = alias.target
    ) as standing
    where ${within(page)} order by slug limit ${pageSize}
  `.execute(db);
  return answer(rows, ({ slug, count, ...value }) => ({ subject: slug, value, count }));
}

/** Series or storylines by their slug, those that stand at another one's too; found by any part of the name. */
export function listStrands(kind: StrandKind) {
  return async (db: Db, { edition, q, after }: SettingsPage): Promise<SettingsAnswer> => {
    const { rows } = await sql<Named & Omit<SiteValue<StrandKind>, 'name'> & { count: number }>`
      select slug, name, at, description, contact, is_closed, key_stories, story_order, ${pictureIn(kind, sql`at`)} as picture,
        ${storyCount(kind)} as count from (
        select strands.*, slug as at from strands
        union all
        select alias.edition, alias.kind, alias.slug, name, description, contact, is_closed, key_stories, story_order, alias.target
        from strand_aliases alias join strands on strands.edition = alias.edition and strands.kind = alias.kind
          and strands.slug = alias.target
      ) as standing
      where edition = ${edition} and kind = ${kind} and slug > ${after ?? ''}
        and (starts_with(slug, lower(${q})) or position(lower(${q}) in lower(name)) > 0)
      order by slug limit ${pageSize}
    `.execute(db);
    return answer(rows, ({ slug, count, ...value }) => ({ subject: slug, value, count }));
  };
}

/** Redirects by their path. */
export async function listRedirects(db: Db, { edition, q, after }: SettingsPage): Promise<SettingsAnswer> {
  const rows = await db
    .selectFrom('liveRedirects')
    .select(['path', 'target'])
    .where('edition', '=', edition)
    .where('path', '>', after ?? '')
    .where(sql<boolean>`starts_with(path, ${q})`)
    .orderBy('path')
    .limit(pageSize)
    .execute();
  return answer(rows, ({ path, target }) => ({ subject: path, value: { target }, count: null }));
}

/** Words that an edition has in the place of the site's own. */
export async function readOwnMessages(db: Db, edition: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('liveMessages')
    .select(['name', 'words'])
    .where('edition', '=', edition)
    .execute();
  return new Map(rows.map(({ name, words }) => [name, words]));
}

/** Who changed what in an edition, the newest first, those before `after`. */
export async function listChanges(db: Db, edition: string, after: number | null): Promise<ChangesAnswer> {
  const rows = await db
    .selectFrom('siteChanges as change')
    .select(['id', 'kind', 'subject', 'before', 'after', 'undoes', 'actor', 'at'])
    .select(sql<boolean>`exists (select from site_changes undo where undo.undoes = change.id)`.as('isUndone'))
    .where('edition', '=', edition)
    .$if(after !== null, (query) => query.where('id', '<', after ?? 0))
    .orderBy('id', 'desc')
    .limit(pageSize)
    .execute();
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  return {
    lines: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: last ? String(last.id) : null,
    headlines: await readNamed(
      db,
      rows.map(({ id }) => id),
    ),
  };
}

/** Headlines, by id, of the live stories that these changes of series and storylines name. */
async function readNamed(db: Db, changes: readonly number[]): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; headline: string }>`
    select id, headline from live_articles where id in (
      select story #>> '{}' from site_changes
        cross join lateral (values (before), (after)) as version (value)
        cross join lateral (values ('$.keyStories[*]'::jsonpath), ('$.storyOrder[*]')) as place (path)
        cross join lateral jsonb_path_query(value, path) as story
      where site_changes.id = any(${changes}) and kind in ('series', 'storyline')
    )
  `.execute(db);
  return Object.fromEntries(rows.map(({ id, headline }) => [id, headline]));
}

function within({ edition, q, after }: SettingsPage) {
  return sql<boolean>`edition = ${edition} and slug > ${after ?? ''}
    and (starts_with(slug, lower(${q})) or starts_with(lower(name), lower(${q})))`;
}

/** Counted as far as a person looks: a topic of a whole archive has too many to count on the way. */
function storyCount(kind: PlaceKind) {
  return sql<number>`(select count(*)::int from (
    select from live_listings where list = ${`${kind}:`}::text || edition || ':' || slug limit 100
  ) as counted)`;
}

function pictureIn(kind: PlaceKind, slug = sql`slug`) {
  return sql`(select jsonb_build_object('src', src, 'alt', alt, 'credit', credit) from place_pictures
    where page = ${`${kind}:`}::text || edition || ':' || ${slug})`;
}

function answer<T>(rows: readonly T[], lineOf: (row: T) => SettingsAnswer['lines'][number]): SettingsAnswer {
  const lines = rows.map(lineOf);
  return { lines, next: rows.length === pageSize ? (lines.at(-1)?.subject ?? null) : null };
}
