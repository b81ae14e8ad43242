import type { Actor } from '../../domain/permissions.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { tellOfStory } from '../../store/tell-of-story.ts';

export interface AnnotationChange {
  readonly articleId: string;
  readonly annotationId: string;
  readonly change: 'added' | 'replied' | 'resolved' | 'reopened' | 'accepted' | 'rejected';
  /** Of what was said. */
  readonly replyId?: string;
  /** Staff who were named. */
  readonly mentions?: readonly string[];
  /** What was said. */
  readonly text?: string | null;
}

/** Tells whoever has the story open, and writes the events: one more for those who were named. Last in a transaction. */
export async function tellOfAnnotation(db: Db, actor: Actor, told: AnnotationChange): Promise<void> {
  const { articleId, annotationId, replyId, change, mentions = [], text = null } = told;
  const data = { annotationId, actor: actor.name, staffId: actor.staffId };
  await tellOfStory(db, articleId);
  await appendEvent(db, {
    kind: `annotation.${change}`,
    subject: articleId,
    data: { ...data, ...(replyId && { replyId }) },
    touches: [],
  });
  if (mentions.length === 0) return;
  await appendEvent(db, {
    kind: 'staff.mentioned',
    subject: articleId,
    data: { ...data, mentioned: [...new Set(mentions)], text: text?.slice(0, 500) ?? '' },
    touches: [],
  });
}
