import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Guard } from '../accounts/guard.ts';
import { cleanUpMedia } from '../media/clean-up.ts';
import { mediaFileRoutes } from '../media/file-routes.ts';
import type { MediaContext } from '../media/media-context.ts';
import { isPictureWaiting } from '../media/renditions/claim-picture.ts';
import { makeRenditions } from '../media/renditions/make-renditions.ts';
import { renditionsChannel } from '../media/renditions/tell-renderer.ts';
import type { ReplaceContext } from '../media/rights/replace-in-stories.ts';
import { rightsRoutes } from '../media/rights/routes.ts';
import { watchRights } from '../media/rights/watch-rights.ts';
import { mediaRoutes } from '../media/routes.ts';
import { apiRoutes } from '../platform/http/api.ts';
import { raiseRightsAlarms } from '../publishing/alarms/raise-rights-alarms.ts';
import { replacePlacePicture } from '../publishing/places/replace-place-picture.ts';
import { refreshLivePictures } from '../publishing/refresh-pictures.ts';
import { replacePicture } from '../publishing/replace-picture.ts';
import type { ScheduledJob } from '../store/jobs.ts';
import { readStoryItem } from '../writing/queries.ts';
import { type NewsroomSide, publishing } from './slices.ts';

export type HouseWithMedia = Pick<NewsroomSide, 'db' | 'clock' | 'log' | 'media'>;

export function mediaContext({ db, clock, media }: Omit<HouseWithMedia, 'log'>): MediaContext {
  return { db, clock, ...media };
}

/** Replacing goes through the one door to the public. */
function replacing(side: Pick<HouseWithMedia, 'db' | 'clock'>): ReplaceContext {
  const context = publishing(side);
  return {
    db: side.db,
    replacePicture: (request) => replacePicture(context, request),
    replacePagePicture: ({ actor, staffId, ...request }) =>
      replacePlacePicture(context, { name: actor, staffId }, request),
  };
}

/** The library's routes. */
export function libraryRoutes(side: HouseWithMedia, guard: Guard): OpenAPIHono {
  const storyItem = (articleId: string) => readStoryItem(side.db, articleId);
  const ctx = { ...mediaContext(side), reachableHosts: side.media.reachableHosts, guard };
  const routes = apiRoutes();
  routes.route('/', mediaRoutes(ctx));
  routes.route('/', mediaFileRoutes(ctx));
  routes.route('/', rightsRoutes({ ...replacing(side), guard, storyItem }));
  return routes;
}

/** Makes whatever renditions wait. It takes memory that a server should not hold: `mediaJobs` is given a way elsewhere. */
export function renderPictures(side: HouseWithMedia, signal: AbortSignal): Promise<void> {
  return makeRenditions({ ...mediaContext(side), log: side.log, refreshLivePictures }, signal);
}

/** What is done for pictures between uploads. `render`: runs `renderPictures` in a process of its own. */
export function mediaJobs(
  side: HouseWithMedia,
  render: (signal: AbortSignal) => Promise<void>,
): ScheduledJob[] {
  return [
    {
      name: 'make-renditions',
      cron: '* * * * *',
      wokenBy: renditionsChannel,
      run: async (signal) => {
        if (await isPictureWaiting(side.db)) await render(signal);
      },
    },
    {
      name: 'watch-rights',
      cron: '23 * * * *',
      run: async () => {
        await watchRights(replacing(side));
        // After it: what was replaced needs nobody any more.
        await raiseRightsAlarms(side.db);
      },
    },
    {
      name: 'clean-up-media',
      cron: '41 * * * *',
      run: async () => {
        await cleanUpMedia(mediaContext(side));
      },
    },
  ];
}
