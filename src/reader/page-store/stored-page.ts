import { createHash } from 'node:crypto';
import type { Dependency } from '../../domain/page-keys.ts';
import { type FinishedAnswer, finishAnswer } from '../../platform/http/finished-answer.ts';
import { type Encoding, encode, leastBytesToEncode } from './encodings.ts';

/** The bytes of one coding with their finished header lines, name and value by turns. */
export interface Variant extends FinishedAnswer {
  readonly etag: string;
}

/** A finished answer, the same for everybody. */
export interface StoredPage {
  readonly status: number;
  readonly dependencies: readonly Dependency[];
  readonly expiresAt: number;
  /** Id of the story that it is the page of. */
  readonly storyId: string | undefined;
  readonly isEncodable: boolean;
  /** Times it was sent since it was made. */
  sent: number;
  /** Bytes it holds, all codings and headers. */
  bytes: number;
  /** Of these, the bytes that its store has counted. */
  countedBytes: number;
  readonly identity: Variant;
  readonly variants: Map<Encoding, Variant>;
  readonly encoding: Map<Encoding, Promise<Variant>>;
  readonly tag: string;
  readonly shared: readonly string[];
}

const encodableTypes =
  /^(text\/|application\/(json|xml|rss\+xml|javascript|(manifest|speculationrules)\+json)|image\/svg)/;

/**
 * A page from an answer's parts. `headers`: name and value of each header line the answer has of its own.
 */
export function storedPage(answer: {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  readonly dependencies: readonly Dependency[];
  readonly expiresAt?: number | undefined;
  readonly storyId?: string | undefined;
}): StoredPage {
  const { status, body, dependencies } = answer;
  const tag = createHash('sha256').update(String(status)).update(body).digest('base64url').slice(0, 16);
  const type = answer.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  const isEncodable = body.byteLength >= leastBytesToEncode && encodableTypes.test(type);
  const surrogates = surrogateKeys(dependencies);
  const shared = [
    ...answer.headers.filter(([name]) => name !== 'content-length').flat(),
    ...(isEncodable ? ['vary', 'accept-encoding'] : []),
    ...(surrogates === '' ? [] : ['surrogate-key', surrogates]),
  ];
  const identity = variantOf(status, tag, shared, 'identity', body);
  return {
    status,
    dependencies,
    expiresAt: answer.expiresAt ?? Infinity,
    storyId: answer.storyId,
    isEncodable,
    sent: 0,
    bytes: sizeOf(identity),
    countedBytes: 0,
    identity,
    variants: new Map([['identity', identity]]),
    encoding: new Map(),
    tag,
    shared,
  };
}

/** The page in a coding; made at the first call, once however many ask. */
export function encodedVariant(page: StoredPage, wanted: Encoding): Promise<Variant> {
  const running = page.encoding.get(wanted);
  if (running) return running;
  const making = encode(page.identity.body, wanted).then((body) => {
    const variant = variantOf(page.status, page.tag, page.shared, wanted, body);
    page.variants.set(wanted, variant);
    page.bytes += sizeOf(variant);
    return variant;
  });
  page.encoding.set(wanted, making);
  return making;
}

function variantOf(
  status: number,
  tag: string,
  shared: readonly string[],
  encoding: Encoding,
  body: Buffer,
): Variant {
  const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;
  const coding = encoding === 'identity' ? [] : ['content-encoding', encoding];
  const headers = [...shared, ...coding, 'etag', etag, 'content-length', String(body.byteLength)];
  return { ...finishAnswer(status, headers, body), etag };
}

function sizeOf(variant: Variant): number {
  return variant.wire.byteLength + variant.headers.reduce((sum, each) => sum + each.length, 0);
}

/**
 * The keys of a page for a network in front (Surrogate-Key). Long ones are hashed, and so are words, which
 * may not stand in a header: a front has a hundred keys, and readers should not pay for their length.
 */
function surrogateKeys(dependencies: readonly Dependency[]): string {
  return [...new Set(dependencies.map(({ key }) => surrogateKey(key)))].join(' ');
}

function surrogateKey(key: string): string {
  if (/^[\w:.-]{1,20}$/.test(key) && !key.startsWith('term:')) return key;
  return createHash('sha256').update(key).digest('base64url').slice(0, 7);
}
