import { sql } from 'kysely';
import type { Direction, Genre, Section } from '../../domain/article.ts';
import type { LifecycleState } from '../../domain/lifecycle.ts';
import { silenceMilliseconds } from '../../domain/live-protocol.ts';
import { type Actor, may } from '../../domain/permissions.ts';
import type { Db } from '../../store/db.ts';
import type { StoryRow } from './contract.ts';

interface Row {
  readonly id: string;
  readonly lifecycle: LifecycleState;
  readonly version: number;
  readonly headline: string;
  readonly edition: string;
  readonly section: Section;
  readonly genre: Genre;
  readonly language: string;
  readonly direction: Direction;
  readonly dueAt: Date | null;
  readonly plannedWords: number | null;
  readonly scheduledFor: Date | null;
  readonly ownerIds: readonly string[];
  readonly owners: StoryRow['owners'];
  readonly here: StoryRow['here'];
  readonly updatedAt: Date;
}

/**
 * The rows of a page in the order of `ids`, with who is in each story now. What somebody may not read any more since
 * it was indexed is left out.
 */
export async function showRows(db: Db, ids: readonly string[], actor: Actor): Promise<StoryRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select id, lifecycle, version, headline, meta ->> 'edition' as edition, meta -> 'section' as section,
      meta ->> 'genre' as genre, meta ->> 'language' as language, meta ->> 'direction' as direction,
      due_at, planned_words, owner_ids, updated_at,
      (select due_at from schedules where article_id = articles.id and state = 'waiting') as scheduled_for,
      coalesce((select jsonb_agg(jsonb_build_object('id', staff.id, 'name', staff.name) order by staff.name)
        from staff where staff.id = any(owner_ids)), '[]') as owners,
      coalesce((select jsonb_agg(distinct jsonb_build_object('staffId', staff_id, 'name', name))
        from story_presence where article_id = articles.id
          and seen_at > clock_timestamp() - make_interval(secs => ${silenceMilliseconds / 1000})), '[]') as here
    from articles where id = any(${ids})
  `.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row && mayRead(actor, row) ? [present(row)] : [];
  });
}

function mayRead(actor: Actor, { ownerIds, edition, section, lifecycle }: Row): boolean {
  const desk = { edition, section: section.slug };
  return may(actor, 'story.read', { ownerIds, desk, isDraft: lifecycle === 'draft' });
}

function present({ ownerIds: _, dueAt, scheduledFor, updatedAt, ...row }: Row): StoryRow {
  return {
    ...row,
    dueAt: dueAt?.toISOString() ?? null,
    scheduledFor: scheduledFor?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
}
