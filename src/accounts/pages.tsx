import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Child } from 'hono/jsx';
import { MastheadError, NotAllowed } from '../domain/errors.ts';
import { claimOwnership, isUnclaimed } from './claim-ownership.ts';
import type { AccountsContext } from './create-key.ts';

export interface NewsroomPagesContext extends AccountsContext {
  readonly readerUrl: string;
  readonly newsroomUrl: string;
}

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // The token in the address goes nowhere else; "no-referrer" would also take Origin from our own form.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** The way into the newsroom: what is here, and the form behind the one-time link of the first owner. */
export function newsroomPages(ctx: NewsroomPagesContext): Hono {
  const routes = new Hono();
  routes.get('/', async (c) => c.html(welcome(ctx, await isUnclaimed(ctx.db)), 200, headers));
  routes.get('/claim/:token', (c) => c.html(claimForm(''), 200, headers));
  routes.post('/claim/:token', bodyLimit({ maxSize: 16_384 }), async (c) => {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const isOurs =
      site === undefined ? origin === undefined || origin === ctx.newsroomUrl : site === 'same-origin';
    if (!isOurs) throw new NotAllowed('This form is taken from the newsroom alone.');
    const form = new URLSearchParams(await c.req.text());
    const given = {
      token: c.req.param('token'),
      name: form.get('name') ?? '',
      email: form.get('email') ?? '',
    };
    try {
      const { key } = await claimOwnership(ctx, given);
      return c.html(claimed(key), 200, headers);
    } catch (error) {
      if (!(error instanceof MastheadError)) throw error;
      return c.html(claimForm(error.message, given), error.status as 422, headers);
    }
  });
  return routes;
}

const style =
  'body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}' +
  'label{display:block;margin-top:1rem}input{font:inherit;width:100%;padding:.5rem;box-sizing:border-box}' +
  'button{font:inherit;margin-top:1rem;padding:.5rem 1.5rem}code{overflow-wrap:anywhere}';

function page(title: string, children: Child): string {
  return `<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )}`;
}

function welcome(ctx: NewsroomPagesContext, unclaimed: boolean): string {
  return page(
    'The newsroom',
    <>
      <p>
        Readers see <a href={ctx.readerUrl}>the site</a>. From here stories are written to and published by
        programs with a key: <a href="/api/openapi.json">the API</a>.
      </p>
      <p>
        On the command line: <code>npx masthead import --publish story.txt</code>,{' '}
        <code>npx masthead key create --scope publish</code>, <code>npx masthead comments list</code>.
      </p>
      {unclaimed && (
        <p>Nobody owns this newsroom yet. The link to do so stands on the terminal that started it.</p>
      )}
    </>,
  );
}

function claimForm(mistake: string, given: { name?: string; email?: string } = {}): string {
  return page(
    'Become the owner',
    <form method="post">
      {mistake !== '' && <p role="alert">{mistake}</p>}
      <label for="name">Name</label>
      <input id="name" name="name" required autocomplete="name" value={given.name ?? ''} />
      <label for="email">Email</label>
      <input id="email" name="email" type="email" required autocomplete="email" value={given.email ?? ''} />
      <button type="submit">Become the owner</button>
    </form>,
  );
}

function claimed(key: string): string {
  return page(
    'The newsroom is yours',
    <>
      <p>
        This is your key for everything. It is shown this once and kept nowhere: put it where you keep
        passwords.
      </p>
      <p>
        <code>{key}</code>
      </p>
    </>,
  );
}
