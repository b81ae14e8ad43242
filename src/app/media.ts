import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Guard } from '../accounts/guard.ts';
import { cleanUpMedia } from '../media/clean-up.ts';
import { mediaFileRoutes } from '../media/file-routes.ts';
import type { MediaContext } from '../media/media-context.ts';
import { makeRenditions } from '../media/renditions/make-renditions.ts';
import { renditionsChannel } from '../media/renditions/tell-renderer.ts';
import { mediaRoutes } from '../media/routes.ts';
import { apiRoutes } from '../platform/http/api.ts';
import { refreshLivePictures } from '../publishing/refresh-pictures.ts';
import type { ScheduledJob } from '../store/jobs.ts';
import type { MediaSide } from './media-side.ts';
import type { NewsroomSide } from './slices.ts';

export type HouseWithMedia = Pick<NewsroomSide, 'db' | 'clock' | 'log'> & { readonly media: MediaSide };

export function mediaContext({ db, clock, media }: Omit<HouseWithMedia, 'log'>): MediaContext {
  return { db, clock, ...media };
}

/** The library's routes. */
export function libraryRoutes(side: HouseWithMedia, guard: Guard): OpenAPIHono {
  const ctx = { ...mediaContext(side), guard };
  const routes = apiRoutes();
  routes.route('/', mediaRoutes(ctx));
  routes.route('/', mediaFileRoutes(ctx));
  return routes;
}

/** What is done for pictures between uploads. */
export function mediaJobs(side: HouseWithMedia): ScheduledJob[] {
  const ctx = { ...mediaContext(side), log: side.log, refreshLivePictures };
  return [
    {
      name: 'make-renditions',
      cron: '* * * * *',
      wokenBy: renditionsChannel,
      run: (signal) => makeRenditions(ctx, signal),
    },
    {
      name: 'clean-up-media',
      cron: '41 * * * *',
      run: async () => {
        await cleanUpMedia(ctx);
      },
    },
  ];
}
