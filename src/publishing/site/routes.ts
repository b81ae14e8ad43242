import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Guard } from '../../accounts/guard.ts';
import { InvalidInput, NotAllowed } from '../../domain/errors.ts';
import { type Action, may } from '../../domain/permissions.ts';
import { strandKinds } from '../../domain/places.ts';
import { site } from '../../domain/refusals/site.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import type { Db } from '../../store/db.ts';
import type { PublishingNeeds } from '../needs.ts';
import { readEdition } from '../queries.ts';
import { changeSite, readChange, undoSiteChange } from './change-site.ts';
import {
  changeAnswer,
  changeRequest,
  changesAnswer,
  messagesAnswer,
  settingsAnswer,
  settingsQuery,
  siteAnswer,
  siteKinds,
  strandStories,
  strandStoriesQuery,
} from './contract.ts';
import {
  listChanges,
  listContributors,
  listRedirects,
  listStrands,
  listTopics,
  readOwnMessages,
  readSite,
} from './read-site.ts';
import { listStrandStories } from './strand-stories.ts';

export interface SiteRoutesContext {
  readonly db: Db;
  readonly needs: PublishingNeeds;
  readonly guard: Guard;
  /** The messages of the reader site that an edition can replace, by name, as the site says them in a language. */
  replaceableMessages(language: string): Readonly<Record<string, string>>;
}

const lists = {
  contributor: listContributors,
  topic: listTopics,
  series: listStrands('series'),
  storyline: listStrands('storyline'),
  redirect: listRedirects,
} as const;
const listKinds = Object.keys(lists) as [keyof typeof lists]; // its keys

/** What somebody has to be allowed who changes a setting of this kind. */
function actionFor(kind: string): Action {
  if (kind === 'series' || kind === 'storyline') return 'strand.edit';
  return kind === 'topic' ? 'topic.edit' : 'site.edit';
}

/** The site's settings: read, changed as they were seen, taken back. */
export function siteRoutes(ctx: SiteRoutesContext): OpenAPIHono {
  const { db, guard } = ctx;
  const routes = apiRoutes();
  const security = [{ key: [] }];
  const reading = { method: 'get' as const, security, middleware: guard.allow('site.read') };
  const edition = z.string().max(35);
  const json = <T extends z.ZodType>(schema: T, description: string) => ({
    200: { description, content: { 'application/json': { schema } } },
  });
  routes.openapi(
    createRoute({
      ...reading,
      path: '/api/site',
      summary: 'Editions with their sections',
      responses: json(siteAnswer, 'In their order'),
    }),
    async (c) => c.json(await readSite(db), 200),
  );
  routes.openapi(
    createRoute({
      ...reading,
      path: '/api/site/{edition}/list/{kind}',
      summary: 'Contributors, topics, series, storylines or redirects of an edition, page by page',
      request: { params: z.object({ edition, kind: z.enum(listKinds) }), query: settingsQuery },
      responses: json(settingsAnswer, 'A page'),
    }),
    async (c) => {
      const { edition, kind } = c.req.valid('param');
      const { q, after } = c.req.valid('query');
      return c.json(await lists[kind](db, { edition, q, after }), 200);
    },
  );
  routes.openapi(
    createRoute({
      ...reading,
      path: '/api/site/{edition}/list/{kind}/{slug}/stories',
      summary: 'Live stories of a series or storyline, and the names of those that have a place in it',
      request: {
        params: z.object({ edition, kind: z.enum(strandKinds), slug: z.string().max(100) }),
        query: strandStoriesQuery,
      },
      responses: json(strandStories, 'A page'),
    }),
    async (c) => {
      const { q, after } = c.req.valid('query');
      return c.json(
        await listStrandStories(db, c.req.valid('param'), { words: q, after: after ?? null }),
        200,
      );
    },
  );
  routes.openapi(
    createRoute({
      ...reading,
      path: '/api/site/{edition}/messages',
      summary: 'The words of the reader site, and those of the edition in their place',
      request: { params: z.object({ edition }) },
      responses: json(messagesAnswer, 'All of them'),
    }),
    async (c) => {
      const { code, language } = await readEdition(db, c.req.valid('param').edition);
      const own = await readOwnMessages(db, code);
      const messages = Object.entries(ctx.replaceableMessages(language)).map(([name, words]) => ({
        ...{ name, own: words },
        words: own.get(name) ?? null,
      }));
      return c.json({ messages }, 200);
    },
  );
  routes.openapi(
    createRoute({
      ...reading,
      path: '/api/site/{edition}/changes',
      summary: 'Who changed what, the newest first',
      request: {
        params: z.object({ edition }),
        query: z.object({ after: z.coerce.number().int().optional() }),
      },
      responses: json(changesAnswer, 'A page'),
    }),
    async (c) =>
      c.json(await listChanges(db, c.req.valid('param').edition, c.req.valid('query').after ?? null), 200),
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/api/site/{edition}/{kind}',
      security,
      middleware: guard.allow((c) => actionFor(c.req.param('kind') ?? '')),
      summary: 'Change one setting, exactly as it was seen',
      request: {
        params: z.object({ edition, kind: z.enum(siteKinds) }),
        body: { required: true, content: { 'application/json': { schema: changeRequest } } },
      },
      responses: json(changeAnswer, 'Readers have it'),
    }),
    async (c) => {
      const { edition, kind } = c.req.valid('param');
      const { subject, before, after } = c.req.valid('json');
      const actor = guard.actorOf(c);
      if (kind !== 'edition' || before !== null) await readEdition(db, edition);
      if (kind === 'message') await refuseUnknownMessage(edition, subject);
      const change = await changeSite(ctx, actor, { edition, kind, subject, before, after });
      return c.json({ change }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/site/changes/{id}/undo',
      security,
      // Topics, series and storylines are every desk's; the rest is decided below.
      middleware: guard.allow('topic.edit'),
      summary: 'Take a change of the site back',
      request: { params: z.object({ id: z.coerce.number().int() }) },
      responses: json(changeAnswer, 'Readers have what they had before'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const actor = guard.actorOf(c);
      const { kind } = await readChange(db, id);
      if (!may(actor, actionFor(kind))) throw new NotAllowed(site.site_for_editors());
      return c.json({ change: await undoSiteChange(ctx, actor, id) }, 200);
    },
  );
  return routes;

  async function refuseUnknownMessage(code: string, name: string): Promise<void> {
    const { language } = await readEdition(db, code);
    if (!(name in ctx.replaceableMessages(language))) {
      throw new InvalidInput(site.site_words_unknown({ name }));
    }
  }
}
