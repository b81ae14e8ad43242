import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const loopback = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** Whether the newsroom stands on this machine alone, without TLS: some browsers keep no Secure cookie there. */
export function isPlainLoopback(newsroomUrl: string): boolean {
  return loopback.test(newsroomUrl);
}

const dayInSeconds = 86_400;
const lastsDays = { masthead: 14, 'masthead-device': 180, 'masthead-sso': 1 / 96 } as const;
type CookieName = keyof typeof lastsDays;

/** Sets one of our cookies: for this host alone, over TLS alone (but on loopback), out of reach of scripts. */
export function putCookie(c: Context, newsroomUrl: string, name: CookieName, value: string): void {
  const isPlain = isPlainLoopback(newsroomUrl);
  const maxAge = value === '' ? 0 : lastsDays[name] * dayInSeconds;
  setCookie(c, isPlain ? name : `__Host-${name}`, value, {
    path: '/',
    httpOnly: true,
    secure: !isPlain,
    sameSite: 'Lax',
    maxAge,
  });
}

export function dropCookie(c: Context, newsroomUrl: string, name: CookieName): void {
  putCookie(c, newsroomUrl, name, '');
}

/** Without the prefix, which keeps neighbours from setting it, a cookie is read on loopback alone. */
export function readCookie(c: Context, newsroomUrl: string, name: CookieName): string | null {
  return getCookie(c, isPlainLoopback(newsroomUrl) ? name : `__Host-${name}`) ?? null;
}
