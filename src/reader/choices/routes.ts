import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isForm, isFromOurPage } from '../../platform/http/own-form.ts';
import { liteAddress } from '../lite/lite-address.ts';
import type { PlainPages } from '../plain-pages.ts';
import { plainAnswer } from '../respond.ts';
import type { Trouble } from '../views/plain-page.tsx';
import { choicesAddress, choicesPage } from './addresses.ts';
import { choose, nothingChosen, readChoices, writeChoices } from './choices.ts';
import { choicesCss } from './choices-css.ts';
import { pathOnSite } from './path-on-site.ts';

interface ChoiceContext {
  readonly plainPage: PlainPages['page'];
  /** Origin of the reader site. */
  readonly readerUrl: string;
}

/**
 * The style sheet that answers by the choices of whoever asks, kept in a cookie, and the form that makes them. No
 * other address of the site looks at a cookie; the page store never has this one.
 */
export function choiceRoutes({ readerUrl, plainPage }: ChoiceContext): Hono {
  const routes = new Hono();
  routes.get(choicesAddress, (c) =>
    c.body(choicesCss(readChoices(c.req.header('cookie'), readerUrl)), 200, {
      'content-type': 'text/css; charset=utf-8',
      // What a browser has of it is used at once and renewed behind the page's back: no page waits for it twice. The
      // page where choices are made asks for it by another name, and that answer is never kept.
      'cache-control': isNewest(c) ? 'no-store' : 'private, max-age=0, stale-while-revalidate=31536000',
      vary: 'cookie',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    }),
  );
  // The form's address is of no edition; the page it stands on is.
  const refuse = (c: Context, trouble: Trouble) =>
    plainAnswer(plainPage(trouble, refererPath(c.req.header('referer'), readerUrl)));
  const limit = bodyLimit({ maxSize: 8_192, onError: (c) => refuse(c, 'tooLarge') });
  // To the address of the style sheet itself: browsers drop what they kept of an address that a form is sent to.
  routes.post(choicesAddress, limit, async (c) => {
    if (!isFromOurPage(c, readerUrl)) return refuse(c, 'foreign');
    if (!isForm(c)) return refuse(c, 'notForm');
    const form = new URLSearchParams(await c.req.text());
    const before = readChoices(c.req.header('cookie'), readerUrl);
    const after = form.has('forget') ? nothingChosen : choose(before, form);
    return c.body(null, 303, {
      location: after.pictures === 'lite' ? liteAddress(wayBack(form)) : wayBack(form),
      'set-cookie': writeChoices(after, readerUrl),
      // A page that was kept would show the choice of before once more: browsers renew its style sheet behind its back.
      'clear-site-data': '"cache"',
      'cache-control': 'no-store',
    });
  });
  return routes;
}

function isNewest(c: Context): boolean {
  return new URL(c.req.url).search !== '';
}

/** The page of choices that the form stood on. Nothing of a form leads anywhere else. */
function wayBack(form: URLSearchParams): string {
  const prefix = form.get('prefix') ?? '';
  const page = /^(\/[a-z0-9-]{1,40})?$/.test(prefix) ? `${prefix}${choicesPage}` : choicesPage;
  const from = pathOnSite(form.get('from') ?? '');
  return from === null ? page : `${page}?${new URLSearchParams({ from })}`;
}

/** The path of the page of ours that a form stands on, as its browser says it; else that of the first edition. */
function refererPath(referer: string | undefined, readerUrl: string): string {
  const address = referer === undefined ? null : URL.parse(referer);
  return address?.origin === readerUrl ? address.pathname : '/';
}
