import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';

/** Content codings an answer can have, the best first. */
export const encodings = ['br', 'zstd', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** Bodies below this stay as they are: a coding would save less than its headers cost. */
export const leastBytesToEncode = 512;

const brotli = promisify(brotliCompress);
const zstd = promisify(zstdCompress);
const deflate = promisify(gzip);

/**
 * `body` in a content coding. Qualities are the best that a page of 50 kB takes a few milliseconds for: a
 * stored page is encoded once and sent many times, but the first reader waits for it. Windows are as wide as a page:
 * for wider ones both take tens of megabytes, and the system gives that out page by page for ten times as long as
 * the encoding itself takes.
 */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 16,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    };
    return brotli(body, { params });
  }
  if (encoding === 'zstd') {
    const params = { [constants.ZSTD_c_compressionLevel]: 12 };
    return zstd(body, { params, pledgedSrcSize: body.byteLength });
  }
  return encoding === 'gzip' ? deflate(body, { level: 8 }) : body;
}

const negotiated = new Map<string, Encoding>();

/** The best coding that an Accept-Encoding header takes (RFC 9110, 12.5.3). Remembered by the header's text. */
export function negotiateEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const known = negotiated.get(header);
  if (known) return known;
  const best = bestOf(header);
  if (negotiated.size >= 500) negotiated.clear(); // strangers write these headers
  negotiated.set(header, best);
  return best;
}

function bestOf(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const q = parameters.find((each) => each.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    if (name !== '') weights.set(name, Number.isFinite(weight) ? weight : 0);
  }
  const weightOf = (name: string) =>
    weights.get(name) ?? (name === 'identity' ? undefined : weights.get('*')) ?? 0;
  const taken = encodings.filter((each) => each !== 'identity' && weightOf(each) > 0);
  const [best] = taken.sort((a, b) => weightOf(b) - weightOf(a));
  const identity = weights.get('identity');
  return best !== undefined && weightOf(best) >= (identity ?? 0) ? best : 'identity';
}
