import type { DerivedKind } from '../../domain/recorded-actions.ts';
import type { Db } from '../../store/db.ts';
import type { StoredEvent } from '../../store/events.ts';
import type { Follower } from '../../store/follow-events.ts';
import { cleanGuestData } from './clean-entry.ts';
import { type AuditFacts, appendFacts, factsOf } from './record-audit.ts';

const derivedKinds: ReadonlySet<string> = new Set<DerivedKind>(['article.indexed', 'most_read.changed']);
/** What guests wrote or said may be in the data of these. */
const guestKinds = /^(comment|comments|report|guest)\./;

/** Puts every event into the record, so that no slice can forget to; each once, whatever is handed over twice. */
export const auditFollower: Follower = { name: 'accounts.audit', handle: recordEvents };

async function recordEvents(db: Db, events: readonly StoredEvent[]): Promise<void> {
  await appendFacts(
    db,
    events.filter(({ kind }) => !derivedKinds.has(kind)).map((event) => factsOfEvent(event)),
  );
}

function factsOfEvent({ id, kind, subject, data, at }: StoredEvent): AuditFacts {
  const { actor, staffId, text: _whatANoteSays, ...rest } = data;
  const facts = factsOf({
    actor: {
      staffId: typeof staffId === 'string' ? staffId : null,
      name: typeof actor === 'string' && actor !== '' ? actor : 'masthead',
    },
    action: kind,
    subject,
    data: guestKinds.test(kind) ? cleanGuestData(rest) : rest,
  });
  return { ...facts, event: id, at: at.toISOString() };
}
