import { z } from 'zod';
import { NotFound } from '../../domain/errors.ts';
import type { NoticeKind } from '../../domain/notices.ts';
import { type Actor, may, reachOf } from '../../domain/permissions.ts';
import type { EventKind } from '../../domain/recorded-actions.ts';
import type { Db } from '../../store/db.ts';
import type { StoredEvent } from '../../store/events.ts';
import { readStoryItem } from '../queries.ts';

/** Whom an event has something for, and what. */
export interface Told {
  readonly staffIds: readonly string[];
  readonly kind: NoticeKind;
  readonly annotationId: string | null;
  /** Who did it: they are not told of it. */
  readonly actor: string;
  readonly actorId: string | null;
  readonly text: string;
}

/** What events say that have something for somebody; one of another version of the program may say less. */
const said = z.object({
  actor: z.string().catch(''),
  staffId: z.string().nullable().catch(null),
  annotationId: z.string().nullable().catch(null),
  replyId: z.string().nullable().catch(null),
  mentioned: z.array(z.string()).catch([]),
  reason: z.string().nullable().catch(null),
  text: z.string().catch(''),
});
type Said = z.output<typeof said>;
type Whom = Pick<Told, 'staffIds' | 'kind' | 'text'>;

type Teller = (db: Db, said: Said, articleId: string) => Promise<Whom | null>;

const tellers: { readonly [kind in EventKind]?: Teller } = {
  'staff.mentioned': async (_db, { mentioned, reason, text }) => ({
    ...{ staffIds: mentioned, text },
    kind: reason === 'assigned' ? 'assigned' : 'mentioned',
  }),
  'annotation.replied': tellThread,
  'annotation.accepted': tellSuggester('suggestion_accepted'),
  'annotation.rejected': tellSuggester('suggestion_rejected'),
  'desk.returned_to_writer': async (db, { reason }, articleId) => {
    const { ownerIds } = await readStoryItem(db, articleId);
    return { staffIds: ownerIds, kind: 'returned', text: reason ?? '' };
  },
  'desk.sent_to_desk': tellDesk('approval_asked'),
  'desk.correction_proposed': tellDesk('correction_asked'),
};

/** Null for what nobody is told by name. */
export async function whoIsTold(db: Db, { kind, subject, data }: StoredEvent): Promise<Told | null> {
  const teller = tellers[kind as EventKind]; // of another version, it may be none of ours
  if (!teller) return null;
  const event = said.parse(data);
  const whom = await teller(db, event, subject).catch((error: unknown) => {
    if (error instanceof NotFound) return null; // the story is erased
    throw error;
  });
  if (!whom) return null;
  const { actor, staffId: actorId, annotationId } = event;
  return { ...whom, annotationId, actor, actorId };
}

/** Who began the thread and who said something in it before. Who is named in the reply is told of that. */
async function tellThread(db: Db, { annotationId, replyId }: Said): Promise<Whom | null> {
  const thread = await db
    .selectFrom('annotations')
    .select('authorId')
    .where('id', '=', annotationId)
    .executeTakeFirst();
  const replies = await db
    .selectFrom('annotationReplies')
    .select(['id', 'authorId', 'text', 'mentions'])
    .where('annotationId', '=', annotationId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const place = replies.findIndex(({ id }) => id === replyId);
  const reply = replies[place];
  if (!thread || !reply) return null;
  const inIt = new Set([thread, ...replies.slice(0, place)].map(({ authorId }) => authorId));
  const staffIds = [...inIt].filter((id) => id !== null && !reply.mentions.includes(id));
  return { staffIds: staffIds.filter((id) => id !== null), kind: 'replied', text: reply.text };
}

function tellSuggester(kind: NoticeKind): Teller {
  return async (db, { annotationId }) => {
    const suggestion = await db
      .selectFrom('annotations')
      .select(['authorId', 'quote', 'reason'])
      .where('id', '=', annotationId)
      .executeTakeFirst();
    if (!suggestion?.authorId) return null;
    return { staffIds: [suggestion.authorId], kind, text: suggestion.reason ?? suggestion.quote };
  };
}

/** Those whose desk it is: whoever may approve everything looks at the board. */
function tellDesk(kind: NoticeKind): Teller {
  return async (db, { reason }, articleId) => {
    const item = await readStoryItem(db, articleId);
    const staff = await db
      .selectFrom('staff')
      .select(['id', 'name', 'role', 'desks', 'grants'])
      .where('suspendedAt', 'is', null)
      .execute();
    const asked = staff.filter(({ id, ...person }) => {
      const actor: Actor = { ...person, staffId: id, keyActions: null };
      return reachOf(actor, 'story.approve') === 'desk' && may(actor, 'story.approve', item);
    });
    return { staffIds: asked.map(({ id }) => id), kind, text: reason ?? '' };
  };
}
