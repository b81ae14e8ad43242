import { sql } from 'kysely';
import type { ArticleMeta } from '../../domain/article.ts';
import { fileSources, storyPictures } from '../../domain/document.ts';
import {
  checkGates,
  defaultRules,
  type GateFacts,
  type GateProblem,
  type SectionRule,
  sectionGates,
  sectionRules,
  withoutWaived,
} from '../../domain/gates.ts';
import type { Db } from '../../store/db.ts';
import type { PublishingNeeds, StoryToPublish } from '../needs.ts';

/** What a section asks of its stories: its own rules, else its edition's, else the default. */
export async function rulesOf(db: Db, { edition, section }: Pick<ArticleMeta, 'edition' | 'section'>) {
  const row = await db
    .selectFrom('gateRules')
    .select('gates')
    .where('edition', '=', edition)
    .where('section', 'in', [section.slug, ''])
    .orderBy('section', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? sectionRules.filter((rule) => row.gates.includes(rule)) : defaultRules;
}

export interface Waiver {
  readonly gate: string;
  readonly subjects: readonly string[];
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

/** Everything that stands between a story and its readers, and what of it was waived. */
export interface GateState {
  readonly rules: readonly SectionRule[];
  readonly problems: readonly GateProblem[];
  /** The problems that nobody let the story past. */
  readonly open: readonly GateProblem[];
  readonly waivers: readonly Waiver[];
}

/** The gates of a story as it is now, for who would publish it (null: a program). */
export async function readGates(
  needs: PublishingNeeds,
  db: Db,
  story: StoryToPublish,
  publisherId: string | null,
): Promise<GateState> {
  const rules = await rulesOf(db, story.meta);
  const gates = sectionGates.filter((gate) => rules.includes(gate));
  const problems = checkGates(gates, await gatherFacts(needs, db, story, publisherId));
  const waivers = await readWaivers(db, story.id);
  return { rules, problems, open: withoutWaived(problems, waivers), waivers };
}

/** What somebody let a story past. */
export function readWaivers(db: Db, articleId: string): Promise<Waiver[]> {
  return db
    .selectFrom('gateWaivers')
    .select(['gate', 'subjects', 'reason', 'actor', 'at'])
    .where('articleId', '=', articleId)
    .orderBy('id')
    .execute();
}

async function gatherFacts(
  needs: PublishingNeeds,
  db: Db,
  story: StoryToPublish,
  publisherId: string | null,
): Promise<GateFacts> {
  const { id, version, document, meta, ownerIds } = story;
  const pictures = [...storyPictures(story), ...(await picturesInPosts(db, id))];
  const sources = [...new Set([...pictures, ...fileSources(document)])];
  const hold = await db
    .selectFrom('legalHolds')
    .select('reason')
    .where('articleId', '=', id)
    .executeTakeFirst();
  const approvals = await db
    .selectFrom('approvals')
    .select('staffId')
    .where('articleId', '=', id)
    .where('version', '=', version)
    .execute();
  return {
    document,
    meta,
    version,
    ownerIds,
    publisherId,
    hold: hold?.reason ?? null,
    approvers: approvals.map(({ staffId }) => staffId),
    rightsProblems:
      sources.length === 0
        ? []
        : ((await needs.findRightsProblems?.(db, { sources, edition: meta.edition })) ?? []),
  };
}

/** Pictures of its published posts: they come back to readers with a story that was taken from them. */
async function picturesInPosts(db: Db, articleId: string): Promise<string[]> {
  const found = await sql<{ src: string }>`
    select distinct attrs ->> 'src' as src
    from posts join post_versions on post_id = posts.id and post_versions.version = public_version,
      jsonb_path_query(document, 'strict $.** ? (@.type == "image").attrs') attrs
    where article_id = ${articleId} and state = 'published'
  `.execute(db);
  return found.rows.map(({ src }) => src);
}
