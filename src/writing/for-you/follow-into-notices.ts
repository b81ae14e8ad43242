import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import type { StoredEvent } from '../../store/events.ts';
import type { Follower } from '../../store/follow-events.ts';
import { tellOfStory } from '../../store/tell-of-story.ts';
import { type Told, whoIsTold } from './who-is-told.ts';

/** Tells people what events have for them by name; each once, whatever is handed over twice. */
export const noticeFollower: Follower = { name: 'writing.notices', handle: tellPeople };

async function tellPeople(db: Db, events: readonly StoredEvent[]): Promise<void> {
  for (const event of events) {
    const told = await whoIsTold(db, event);
    if (told && told.staffIds.length > 0) await keepNotices(db, event, told);
  }
}

const longestText = 500;

/** Those who are not of the staff any more are told nothing, and nobody is of a story that is erased. */
async function keepNotices(db: Db, event: StoredEvent, told: Told): Promise<void> {
  const { kind, annotationId, actor, text } = told;
  const staffIds = told.staffIds.filter((id) => id !== told.actorId);
  const { numAffectedRows = 0n } = await sql`
    insert into notices (staff_id, kind, article_id, annotation_id, actor, text, event_id, at)
    select staff.id, ${kind}, articles.id, ${annotationId}, ${actor}, ${text.slice(0, longestText)}, ${event.id}, ${event.at}
    from staff, articles
    where staff.id = any(${staffIds}) and staff.suspended_at is null and articles.id = ${event.subject}
    on conflict do nothing
  `.execute(db);
  // Whoever has the story open sees that there is something; others look by themselves.
  if (numAffectedRows > 0n) await tellOfStory(db, event.subject);
}
