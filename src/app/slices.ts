import { auditFollower } from '../accounts/audit/follow-into-record.ts';
import { articleIndexer } from '../archive/index-articles.ts';
import { searchIndexer } from '../archive/search/index-search.ts';
import type { IntakeContext } from '../intake/import-story.ts';
import { releaseFiles } from '../media/live-files.ts';
import { releasePictures, withdrawPictures } from '../media/live-pictures.ts';
import { findRightsProblems } from '../media/rights/find-rights-problems.ts';
import { usesIndexer } from '../media/uses.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { findLivePath } from '../publishing/live-path.ts';
import { settleStrands } from '../publishing/places/settle-strands.ts';
import { forgetViews } from '../publishing/preview/forget-views.ts';
import { type PublishingContext, publishStory } from '../publishing/publish-story.ts';
import { findEdition } from '../publishing/queries.ts';
import { translationFollower } from '../publishing/translations/follow-translations.ts';
import { closeDays } from '../readership/close-days.ts';
import { rankMostRead } from '../readership/rank-most-read.ts';
import type { Db } from '../store/db.ts';
import type { Follower } from '../store/follow-events.ts';
import type { ScheduledJob } from '../store/jobs.ts';
import { pruneEvents } from '../store/prune-events.ts';
import { placePassage } from '../writing/annotations/place-passage.ts';
import { settleStories } from '../writing/board/settle-stories.ts';
import { noticeFollower } from '../writing/for-you/follow-into-notices.ts';
import { moveLifecycle } from '../writing/move-lifecycle.ts';
import { lockStory, readStory } from '../writing/queries.ts';
import { reviseStory } from '../writing/revise-story.ts';
import { saveDraft } from '../writing/save-draft.ts';
import { linkTranslation } from '../writing/translations/link-translation.ts';
import { findTranslationGroup, listGroupMembers } from '../writing/translations/read-translations.ts';
import type { DoorSide } from './door-side.ts';
import type { MediaSide } from './media-side.ts';

// The composition root of the newsroom's side: what each slice is given of the others, in the order a story goes
// through them.

export interface NewsroomSide {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** Origins without a slash at the end. */
  readonly readerUrl: string;
  readonly newsroomUrl: string;
  readonly door: DoorSide;
  readonly media: MediaSide;
}

/** Publishing, given the story by writing and names of pictures by media. */
export function publishing(side: Pick<NewsroomSide, 'db' | 'clock'>): PublishingContext {
  const needs = {
    ...{ readStory, lockStory, reviseStory, saveDraft, moveLifecycle, placePassage },
    ...{ releasePictures, releaseFiles, withdrawPictures, findRightsProblems },
  };
  return { db: side.db, clock: side.clock, needs };
}

/** Intake, which saves through writing and publishes through publishing. */
export function intake(side: Omit<NewsroomSide, 'door' | 'media'>): IntakeContext {
  const publish = publishing(side);
  return {
    db: side.db,
    readerUrl: side.readerUrl,
    needs: {
      saveDraft,
      linkTranslation,
      publishStory: (db, request) => publishStory({ ...publish, db }, request),
      findEdition,
      findLivePath,
      settleStrands: (db, { actor, staffId, ...asked }) =>
        settleStrands({ ...publish, db }, { name: actor, staffId }, asked),
    },
  };
}

/** What follows events, each with a cursor of its own. */
export const followers: readonly Follower[] = [
  translationFollower({ findTranslationGroup, listGroupMembers }),
  articleIndexer,
  searchIndexer,
  auditFollower,
  usesIndexer,
  noticeFollower,
];

/** What is done at set times. */
export function scheduledJobs(side: Pick<NewsroomSide, 'db' | 'clock' | 'log'>): readonly ScheduledJob[] {
  return [
    { name: 'prune-events', cron: '17 3 * * *', run: () => pruneEvents(side) },
    { name: 'close-reading-days', cron: '7 3 * * *', run: (signal) => closeDays(side, signal) },
    { name: 'forget-preview-views', cron: '29 3 * * *', run: () => forgetViews(side) },
    { name: 'rank-most-read', cron: '*/5 * * * *', run: () => rankMostRead(side) },
    { name: 'settle-stories', cron: '* * * * *', run: (signal) => settleStories(side, signal) },
  ];
}
