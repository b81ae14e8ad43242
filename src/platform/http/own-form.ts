import type { Context } from 'hono';

/**
 * Whether a browser says that a page of ours, or nobody's, sent the form: Sec-Fetch-Site where there is one,
 * else Origin must match. Whoever sends neither is no browser that somebody could be tricked in.
 * @param origin where our pages are, without a slash at the end
 */
export function isFromOurPage(c: Context, origin: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const sender = c.req.header('origin');
  return sender === undefined || sender === origin;
}

/** Whether the body is a form as browsers send one without files. */
export function isForm(c: Context): boolean {
  const [type = ''] = (c.req.header('content-type') ?? '').split(';');
  return type.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}
