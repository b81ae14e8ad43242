import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { SessionAnswer } from '../accounts/contract.ts';
import type { Clock } from '../platform/clock.ts';
import type { PageParts } from '../platform/http/single-page-app.ts';
import type { Log } from '../platform/log.ts';
import { packageRoot } from '../platform/package-root.ts';
import { type DrawnPage, deviceCookies, type FirstScreenDrawing, type Visit } from './contract.ts';

interface FirstScreenContext {
  readonly clock: Clock;
  readonly log: Log;
  /** The newsroom's API, whose own doors decide what the first screen may show. */
  readonly api: { request(path: string, init: RequestInit): Response | Promise<Response> };
}

/**
 * Draws what somebody sees first, so that it is there before the program is. Everything in it is asked of the API in the
 * name of who comes, with their cookie: a page cannot show what the API would refuse.
 * @returns the parts of the page, or an answer that leads elsewhere.
 */
export async function drawFirstScreen(
  ctx: FirstScreenContext,
  c: Context,
  nonce: string,
): Promise<PageParts | Response> {
  const { prepare } = await loadDrawing();
  const prepared = await prepare(await readVisit(ctx, c), nonce);
  if ('elsewhere' in prepared) return c.redirect(prepared.elsewhere, 302);
  try {
    const answers = await Promise.all(prepared.asks.map((path) => ask(ctx, c, path)));
    return partsOf(await prepared.draw(answers), nonce);
  } catch (error) {
    // The program draws it all the same, a moment later.
    ctx.log.error({ err: error, path: c.req.path }, 'the first screen of the newsroom could not be drawn');
    return partsOf(prepared.bare(), nonce);
  }
}

/** Built beside the program, of the same components. */
function loadDrawing(): Promise<FirstScreenDrawing> {
  return import(/* @vite-ignore */ pathToFileURL(join(packageRoot, 'dist/newsroom-drawing/draw.js')).href);
}

/** null for whatever is no answer: the program asks again, and tells what is wrong. */
async function ask(ctx: FirstScreenContext, c: Context, path: string): Promise<unknown> {
  const answer = await ctx.api.request(path, { headers: { cookie: c.req.header('cookie') ?? '' } });
  return answer.ok ? answer.json() : null;
}

async function readVisit(ctx: FirstScreenContext, c: Context): Promise<Visit> {
  const { pathname, search } = new URL(c.req.url);
  return {
    path: pathname + search,
    language: languageOf(c),
    zone: zoneOf(getCookie(c, deviceCookies.zone)),
    isApple: /mac|iphone|ipad/i.test(c.req.header('user-agent') ?? ''),
    at: ctx.clock.now().getTime(),
    board: getCookie(c, deviceCookies.board) ?? '',
    session: (await ask(ctx, c, '/api/session')) as SessionAnswer | null, // the contract of that route
  };
}

/** As it was chosen on the device, else as the browser asks for it. */
function languageOf(c: Context): 'en' | 'ar' {
  const chosen = getCookie(c, deviceCookies.language);
  if (chosen === 'en' || chosen === 'ar') return chosen;
  return /(^|,)\s*ar\b/i.test(c.req.header('accept-language') ?? '') ? 'ar' : 'en';
}

/** A device that was never here has told no zone; its program corrects the times that depend on it. */
function zoneOf(told: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: told ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

function partsOf({ language, direction, rules, markup, carried }: DrawnPage, nonce: string): PageParts {
  // Neither ends the element that it stands in: no end tag and no comment begins without this sign.
  const json = JSON.stringify(carried).replaceAll('<', '\\u003c');
  return {
    LANGUAGE: language,
    DIRECTION: direction,
    RULES: rules && `<style nonce="${nonce}">${rules}</style>`,
    MARKUP: markup,
    CARRIED: `<script type="application/json" id="carried">${json}</script>`,
  };
}
