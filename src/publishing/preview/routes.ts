import { Hono } from 'hono';
import { findLive } from '../live-story.ts';
import type { StoryToPublish } from '../needs.ts';
import type { PublishingContext } from '../publish-story.ts';
import { findPreviewLink, notePreviewView, type PreviewLink } from './open-link.ts';

/** A story as it is while it is written, and what readers would see beside it. */
export interface PreviewedStory {
  readonly story: StoryToPublish;
  readonly link: PreviewLink;
  /** Path of the page. */
  readonly path: string;
  /** What readers have of it by now. */
  readonly live: { readonly path: string; readonly firstPublishedAt: Date; readonly updatedAt: Date } | null;
}

export interface PreviewRoutesContext extends PublishingContext {
  /** The page of the story as readers would see it. */
  showStory(previewed: PreviewedStory): Promise<Response>;
  /** For a link that does not hold, whatever the reason: always the same. */
  showGone(): Promise<Response>;
  /** A picture of the story, by the last part of its address on that page; null for any other. */
  showMedia(story: StoryToPublish, file: string): Promise<Response | null>;
}

/**
 * What a preview link leads to, on the newsroom's port: its token is all that is asked for. A link that was ended, ran
 * out or never was, and one to a story that is spiked or retracted, are one and the same nothing.
 */
export function previewRoutes(ctx: PreviewRoutesContext): Hono {
  const routes = new Hono();
  routes.get('/preview/:token', async (c) => {
    const token = c.req.param('token');
    const opened = await openPreview(ctx, token);
    if (!opened) return ctx.showGone();
    await notePreviewView(ctx.db, opened.link.id, c.req.header('user-agent') ?? '');
    const live = await findLive(ctx.db, opened.story.id);
    return ctx.showStory({ ...opened, live, path: `/preview/${token}` });
  });
  routes.get('/preview/:token/media/:file', async (c) => {
    const opened = await openPreview(ctx, c.req.param('token'));
    const picture = opened && (await ctx.showMedia(opened.story, c.req.param('file')));
    return picture ?? ctx.showGone();
  });
  routes.get('/preview', () => ctx.showGone());
  routes.get('/preview/*', () => ctx.showGone());
  return routes;
}

async function openPreview(
  { db, needs }: PublishingContext,
  token: string,
): Promise<{ link: PreviewLink; story: StoryToPublish } | null> {
  const link = await findPreviewLink(db, token);
  if (!link) return null;
  const story = await needs.readStory(db, link.articleId);
  return story.lifecycle === 'spiked' || story.lifecycle === 'retracted' ? null : { link, story };
}
