import { paperMedia } from '../../tests/support/paper-apps.ts';
import { newsroomApp } from '../app/newsroom.ts';
import type { Role } from '../domain/permissions.ts';
import { createLog, type Log } from '../platform/log.ts';
import type { Mail } from '../platform/mail.ts';
import type { OidcSettings } from '../platform/oidc.ts';
import { newId, newSecret } from '../platform/random.ts';
import { createSeal } from '../platform/seal.ts';
import type { Db } from '../store/db.ts';
import { deliverDueMail } from '../store/outgoing-mail.ts';
import { hashPassword } from './passwords/hash-password.ts';

export const goodPassword = 'three herons over the weir';

/** A newsroom at its door, with a clock that tests move and a postman that keeps what he is given. */
export function doorOf(
  db: Db,
  options: { newsroomUrl?: string; oidc?: OidcSettings | null; log?: Log } = {},
) {
  const newsroomUrl = options.newsroomUrl ?? 'https://desk.example';
  const now = { at: new Date('2026-11-25T09:00:00.000Z') };
  const clock = { now: () => now.at };
  const seal = createSeal({ seal: [{ id: 1, key: newSecret() }], lookup: newSecret() });
  const log = options.log ?? createLog('silent');
  const sender = { network: 1 };
  const app = newsroomApp({
    ...{ db, clock, log, newsroomUrl },
    readerUrl: 'https://paper.example',
    media: paperMedia,
    door: { seal, trustedProxies: ['127.0.0.1'], oidc: options.oidc ?? null },
  });
  return {
    clock,
    seal,
    newsroomUrl,
    /** Everything from here on comes from another network. */
    moveAway: () => {
      sender.network += 1;
    },
    later: (milliseconds: number) => {
      now.at = new Date(now.at.getTime() + milliseconds);
    },
    browser: () => browserOf(app, newsroomUrl, sender),
    /** What was sent until now. */
    takeMail: async () => {
      const mails: Mail[] = [];
      const mailer = async (mail: Mail) => {
        mails.push(mail);
      };
      await deliverDueMail({ db, clock, seal, log, mailer });
      return mails;
    },
    addPerson: (person: { email: string; role?: Role; name?: string }) => addPerson(db, person),
  };
}

export interface TestBrowserSession {
  readonly cookies: Map<string, string>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A browser as the server sees it: cookies, and that it asks from our own page. */
function browserOf(
  app: ReturnType<typeof newsroomApp>,
  newsroomUrl: string,
  sender: { readonly network: number },
): TestBrowserSession {
  const cookies = new Map<string, string>();
  return {
    cookies,
    send: async (method, path, body, headers = {}) => {
      const sent: Record<string, string> = {
        'sec-fetch-site': 'same-origin',
        'user-agent': 'Test/1.0',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        'x-forwarded-for': `198.51.100.${sender.network}`,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      };
      // An old browser does not send it.
      if (sent['sec-fetch-site'] === '') delete sent['sec-fetch-site'];
      const answer = await app.request(
        `${newsroomUrl}${path}`,
        {
          method,
          headers: sent,
          ...(body !== undefined && { body: JSON.stringify(body) }),
        },
        { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } },
      );
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
        else cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      return answer;
    },
  };
}

let kept: Promise<string> | null = null;

/** Somebody of the staff with `goodPassword`. */
async function addPerson(
  db: Db,
  { email, role = 'reporter', name = 'Noor Haddad' }: { email: string; role?: Role; name?: string },
) {
  kept ??= hashPassword(goodPassword);
  const id = newId();
  await db
    .insertInto('staff')
    .values({ id, name, email, role, passwordHash: await kept })
    .execute();
  return id;
}
