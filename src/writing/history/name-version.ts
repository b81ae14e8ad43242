import { NotFound } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import { stories } from '../../domain/refusals/stories.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { inTransaction } from '../../store/transaction.ts';
import { lockStory } from '../queries.ts';

export interface Naming {
  readonly articleId: string;
  readonly version: number;
  /** null takes the name away. */
  readonly name: string | null;
}

/** Calls a version something, instead of what it was called before. @throws NotFound when the log has no such version. */
export function nameVersion(db: Db, actor: Actor, { articleId, version, name }: Naming): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const { stepVersion } = await lockStory(transaction, articleId);
    if (version > stepVersion) throw new NotFound(stories.version_unknown({ version }));
    const { staffId, name: by } = actor;
    const before = await transaction
      .deleteFrom('versionNames')
      .where('articleId', '=', articleId)
      .where('version', '=', version)
      .returning('name')
      .executeTakeFirst();
    if (name !== null) {
      const values = { articleId, version, name, staffId, actor: by };
      await transaction.insertInto('versionNames').values(values).execute();
    }
    const data = { version, name, before: before?.name ?? null, actor: by, staffId };
    await appendEvent(transaction, { kind: 'draft.version_named', subject: articleId, data, touches: [] });
  });
}
