import type { DeskDecision } from '../../domain/desk.ts';
import type { FailureCause } from '../../domain/refusals/refusal.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { tellOfStory } from '../../store/tell-of-story.ts';

/** Who does something at the desk. */
export interface DeskActor {
  /** Null for a program. */
  readonly staffId: string | null;
  /** As the record names them. */
  readonly name: string;
}

export interface DeskRecord {
  readonly articleId: string;
  readonly kind: DeskDecision;
  readonly reason?: string | null;
  readonly data?: Readonly<
    Record<string, string | number | boolean | null | readonly string[] | FailureCause>
  >;
}

/**
 * Notes a decision for good and tells whoever follows events or has the story open; readers' processes see nothing of
 * it. Call it last in the transaction.
 */
export async function recordDecision(db: Db, actor: DeskActor, record: DeskRecord): Promise<void> {
  const { articleId, kind, reason = null, data = {} } = record;
  await db
    .insertInto('deskRecords')
    .values({
      articleId,
      kind,
      reason,
      data: asJson<unknown>(data),
      staffId: actor.staffId,
      actor: actor.name,
    })
    .execute();
  await appendEvent(db, {
    kind: `desk.${kind}`,
    subject: articleId,
    data: { ...data, reason, actor: actor.name, staffId: actor.staffId },
    touches: [],
  });
  await tellOfStory(db, articleId);
}
