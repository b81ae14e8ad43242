/** What is looked at of the request for a story; nothing of it is kept. */
export interface ReadingHeaders {
  readonly agent: string;
  readonly referrer: string;
  readonly forwarded: string | undefined;
}

/**
 * These headers in one pass over a request's raw ones (name and value by turns), or null where nobody reads: a browser
 * that fetches ahead (Sec-Purpose), or a script or an element that loads the page as something else than a document
 * (Sec-Fetch-Dest).
 */
export function readingHeaders(rawHeaders: readonly string[]): ReadingHeaders | null {
  let agent = '';
  let referrer = '';
  let forwarded: string | undefined;
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place] ?? '';
    const value = rawHeaders[place + 1] ?? '';
    // Most names have another length; those that are left are worth a comparison.
    switch (name.length) {
      case 7: {
        const plain = name.toLowerCase();
        if (plain === 'referer') referrer = value;
        else if (plain === 'purpose' && value === 'prefetch') return null;
        break;
      }
      case 10:
        if (name.toLowerCase() === 'user-agent') agent = value;
        break;
      case 11:
        if (name.toLowerCase() === 'sec-purpose' && value.startsWith('prefetch')) return null;
        break;
      case 14:
        if (name.toLowerCase() === 'sec-fetch-dest' && value !== 'document') return null;
        break;
      case 15:
        if (name.toLowerCase() === 'x-forwarded-for')
          forwarded = forwarded === undefined ? value : `${forwarded}, ${value}`;
        break;
    }
  }
  return { agent, referrer, forwarded };
}
