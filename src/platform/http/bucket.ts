import { AwsClient } from 'aws4fetch';
import { Unavailable } from '../../domain/errors.ts';
import { media } from '../../domain/refusals/media.ts';
import { pause } from '../clock.ts';

export interface BucketSettings {
  /** Address of the bucket, path style or its own host, with or without a prefix: no slash at the end. */
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** A bucket of an S3-compatible service. Only its owner's settings name it, so it may be on this machine. */
export interface Bucket {
  put(key: string, object: BucketObject): Promise<void>;
  /** Null when there is nothing at the key. `range`: only these bytes, both ends included. */
  get(key: string, range?: { readonly first: number; readonly last: number }): Promise<Response | null>;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** At most a thousand keys that begin so. */
  list(prefix: string): Promise<string[]>;
}

export interface BucketObject {
  readonly body: Blob;
  readonly mediaType: string;
  /** Of the body, hexadecimal: what is signed is that it comes as it left. */
  readonly sha256: string;
}

/** Milliseconds before each further try. */
const waits: readonly number[] = [200, 1_000, 3_000];
/** Milliseconds for an answer to begin, and for a megabyte to go. */
const patience = { answer: 30_000, megabyte: 4_000 };

export function openBucket(settings: BucketSettings): Bucket {
  const { region, keyId: accessKeyId, secret: secretAccessKey } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  const base = new URL(settings.url);
  const within = base.pathname.replace(/^\/|\/$/g, '');
  const address = (key: string) => `${settings.url}/${key.split('/').map(encodeURIComponent).join('/')}`;

  /** Signed anew at each try: a signature is good for some minutes. */
  const ask = (
    method: string,
    url: string,
    object?: BucketObject,
    range?: { readonly first: number; readonly last: number },
  ): Promise<Response> => {
    const size = object?.body.size ?? 0;
    const headers = object
      ? { 'content-type': object.mediaType, 'x-amz-content-sha256': object.sha256 }
      : range && { range: `bytes=${range.first}-${range.last}` };
    return persist(async () => {
      const signed = await client.sign(url, { method, ...(headers && { headers }) });
      return fetch(url, {
        method,
        headers: signed.headers,
        body: object?.body ?? null,
        signal: AbortSignal.timeout(patience.answer + Math.ceil(size / 1_048_576) * patience.megabyte),
        redirect: 'error',
      });
    });
  };

  return {
    put: async (key, object) => {
      await accepted(await ask('PUT', address(key), object), 'taken');
    },
    get: async (key, range) => {
      const answer = await ask('GET', address(key), undefined, range);
      return answer.status === 404 ? dropped(answer, null) : accepted(answer, 'given');
    },
    has: async (key) => {
      const answer = await ask('HEAD', address(key));
      if (answer.status === 404) return dropped(answer, false);
      await dropped(await accepted(answer, 'looked at'), true);
      return true;
    },
    remove: async (key) => {
      const answer = await ask('DELETE', address(key));
      if (answer.status !== 404) await accepted(answer, 'removed');
    },
    list: async (prefix) => {
      // A service that has the bucket in the path is asked for the bucket; one with a host for it, for its root.
      const [bucket = '', ...folders] = isPathStyle(base)
        ? within.split('/')
        : ['', ...within.split('/').filter(Boolean)];
      const above = folders.map((folder) => `${folder}/`).join('');
      const query = `list-type=2&prefix=${encodeURIComponent(above + prefix)}`;
      const answer = await accepted(await ask('GET', `${base.origin}/${bucket}?${query}`), 'listed');
      return keysIn(await answer.text()).map((key) => key.slice(above.length));
    },
  };
}

/** `https://service/bucket/…`, unlike `https://bucket.s3.region.amazonaws.com/…`. */
function isPathStyle({ hostname, pathname }: URL): boolean {
  return pathname !== '/' && !/^[^.]+\.s3[.-]/.test(hostname);
}

/** Tries again when nobody answers, or the service says that it is busy or broken. */
async function persist(attempt: () => Promise<Response>): Promise<Response> {
  for (const wait of [...waits, null]) {
    try {
      const answer = await attempt();
      if (wait === null || (answer.status < 500 && answer.status !== 429)) return answer;
      await answer.body?.cancel();
    } catch (error) {
      if (wait === null) {
        const detail =
          error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error);
        throw new Unavailable(media.media_store_away(), { detail });
      }
    }
    await pause(wait);
  }
  throw new Error('the last try has no end');
}

async function accepted(answer: Response, what: string): Promise<Response> {
  if (answer.ok) return answer;
  const said = (await answer.text().catch(() => '')).slice(0, 500);
  throw new Unavailable(media.media_store_refused(), {
    detail: `a file could not be ${what}: ${answer.status} ${said}`,
  });
}

async function dropped<T>(answer: Response, value: T): Promise<T> {
  await answer.body?.cancel();
  return value;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The keys of a ListObjectsV2 answer, which is ours to write: no other XML is read here. */
function keysIn(xml: string): string[] {
  return [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) =>
    key.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole),
  );
}
