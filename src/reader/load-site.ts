import type { Edition } from '../domain/article.ts';
import { type Dependency, siteKey } from '../domain/page-keys.ts';
import type { FrontContext } from './context.ts';
import { messagesOf } from './messages/own-words.ts';
import { listEditions, listFilledEditions, listSections } from './queries.ts';
import type { Site } from './views/models.ts';

export interface LoadedSite {
  readonly site: Site;
  readonly dependencies: readonly Dependency[];
  /** Epoch milliseconds of the edition's next midnight, when the date line of every page changes. */
  readonly expiresAt: number;
}

/** What stands around every page of an edition. */
export async function loadSite(ctx: FrontContext, edition: Edition): Promise<LoadedSite> {
  const [sections, editions, known, messages] = await Promise.all([
    listSections(ctx.readerDb, edition.code),
    listFilledEditions(ctx.readerDb),
    listEditions(ctx.readerDb),
    messagesOf(ctx.readerDb, edition),
  ]);
  const today = ctx.clock.now();
  return {
    site: {
      edition,
      messages,
      sections: sections.filter(({ isInNavigation }) => isInNavigation),
      editions,
      origin: ctx.readerUrl,
      today,
      isLite: ctx.isLite,
      hasOfflineReading: ctx.hasOfflineReading,
    },
    // Any edition that gets its first story appears on the pages of the others.
    dependencies: known.map(({ code }) => ({ key: siteKey(code) })),
    expiresAt: nextMidnight(today, edition.timeZone),
  };
}

function nextMidnight(now: Date, timeZone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return here.add({ days: 1 }).startOfDay().epochMilliseconds;
}
