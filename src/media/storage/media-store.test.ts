import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBucket } from '../../platform/http/bucket.ts';
import { bucketStore } from './bucket-store.ts';
import { folderStore } from './folder-store.ts';
import type { MediaStore } from './media-store.ts';

/** A small service of the kind, which checks every signature (AWS Signature Version 4) and body for itself. */
class SmallService {
  readonly objects = new Map<string, { readonly body: Buffer; readonly type: string }>();
  /** Answers before it works: 503, or a connection that breaks off. */
  troubles: ('busy' | 'broken')[] = [];
  requests = 0;
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    const trouble = this.troubles.shift();
    if (trouble === 'broken') return void request.socket.destroy();
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const say = (status: number, text: string | Buffer = '') => void response.writeHead(status).end(text);
    if (trouble === 'busy') return say(503, '<Error><Code>SlowDown</Code></Error>');
    if (!isSigned(request, body)) return say(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    const key = decodeURIComponent(pathname.replace(/^\/bucket\/?/, ''));
    if (searchParams.get('list-type') === '2') return say(200, this.#list(searchParams.get('prefix') ?? ''));
    if (request.method === 'PUT') {
      if (request.headers['content-length'] === undefined) return say(411);
      this.objects.set(key, { body, type: request.headers['content-type'] ?? '' });
      return say(200);
    }
    const object = this.objects.get(key);
    if (!object) return say(404, '<Error><Code>NoSuchKey</Code></Error>');
    if (request.method === 'DELETE') this.objects.delete(key);
    return request.method === 'GET' ? say(200, object.body) : say(request.method === 'DELETE' ? 204 : 200);
  }

  /** Two at a time, so that whoever asks has to ask again. */
  #list(prefix: string): string {
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix)).slice(0, 2);
    const shown = keys.map((key) => `<Contents><Key>${key.replace(/&/g, '&amp;')}</Key></Contents>`).join('');
    return `<?xml version="1.0"?><ListBucketResult><Name>bucket</Name>${shown}</ListBucketResult>`;
  }
}

const secret = 'a secret/of+signs';
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const authorization = request.headers.authorization ?? '';
  const [, scope = '', names = '', given] =
    /^AWS4-HMAC-SHA256 Credential=KEY\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      authorization,
    ) ?? [];
  const [date = '', region = '', service = ''] = scope.split('/');
  const hash = String(request.headers['x-amz-content-sha256']);
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(body)) return false;
  const url = new URL(request.url ?? '', 'http://x');
  const query = [...url.searchParams].map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [
    request.method,
    url.pathname,
    query.sort().join('&'),
    headers.join(''),
    names,
    hash,
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, date), region), service), 'aws4_request');
  return names.split(';').includes('host') && createHmac('sha256', key).update(text).digest('hex') === given;
}

const service = new SmallService();
let folder: string;
let origin: string;
const stores = new Map<string, MediaStore>();
const settings = (change: object = {}) => ({
  url: `${origin}/bucket/paper`,
  region: 'eu-1',
  keyId: 'KEY',
  secret,
  ...change,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
  origin = await service.start();
  stores.set('folder', folderStore(join(folder, 'files')));
  stores.set('bucket', bucketStore(openBucket(settings())));
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const read = async (store: MediaStore, key: string) => {
  const found = await store.read(key);
  return found && Buffer.from(found).toString();
};

describe.each(['folder', 'bucket'])('the store in a %s', (kind) => {
  const store = () => stores.get(kind) as MediaStore;

  test('gives back what was put, whole and in pieces, and says what is not there', async () => {
    await store().put('ab/abc/1/800.webp', { bytes: bytes('first'), mediaType: 'image/webp' });
    await store().put('ab/abc/1/800.webp', { bytes: bytes('second'), mediaType: 'image/webp' });
    expect(await read(store(), 'ab/abc/1/800.webp')).toBe('second');
    expect(await new Response(await store().open('ab/abc/1/800.webp')).text()).toBe('second');
    expect([await store().has('ab/abc/1/800.webp'), await store().has('ab/abc/1/9.webp')]).toEqual([
      true,
      false,
    ]);
    expect([await store().read('ab/none'), await store().open('ab/none')]).toEqual([null, null]);
  });

  test('takes a file of the disk, with its hash', async () => {
    const path = join(folder, 'large');
    const body = Buffer.alloc(3_000_000, 'x');
    await writeFile(path, body);
    const file = { path, size: body.length, sha256: sha256(body), mediaType: 'video/mp4' };
    await store().put('cd/cde/original', file);
    expect(Buffer.from((await store().read('cd/cde/original')) ?? []).equals(body)).toBe(true);
  });

  test('removes everything below a prefix and nothing beside it', async () => {
    for (const name of ['1/a', '1/b', '1/c & d', '2/a']) {
      await store().put(`ef/efg/${name}`, { bytes: bytes(name), mediaType: 'image/webp' });
    }
    await store().removeAll('ef/efg/1/');
    await store().removeAll('ef/efg/1/');
    expect(await store().has('ef/efg/1/c & d')).toBe(false);
    expect(await store().has('ef/efg/2/a')).toBe(true);
  });
});

describe('the folder', () => {
  test('has no half a file at any time', async () => {
    const missing = { path: join(folder, 'no such file'), size: 1, sha256: '', mediaType: 'x/y' };
    await expect(stores.get('folder')?.put('gh/ghi/original', missing)).rejects.toThrow(/ENOENT/);
    expect(await readdir(join(folder, 'files/gh/ghi'))).toEqual([]);
  });
});

describe('the bucket', () => {
  test('keeps its files below the prefix of its address, with their media types', () => {
    expect(service.objects.get('paper/ab/abc/1/800.webp')?.type).toBe('image/webp');
  });

  test('is asked again when it is busy or breaks off', async () => {
    service.troubles = ['busy', 'broken'];
    await stores.get('bucket')?.put('ij/a', { bytes: bytes('after all'), mediaType: 'x/y' });
    expect(service.objects.get('paper/ij/a')?.body.toString()).toBe('after all');
  });

  test('that stays busy is reported, and not as a file that is not there', async () => {
    service.troubles = ['busy', 'busy', 'busy', 'busy'];
    await expect(stores.get('bucket')?.read('ij/a')).rejects.toMatchObject({
      status: 503,
      kind: 'unavailable',
    });
  });

  test('that refuses the key is reported at once, without the key in the message', async () => {
    const store = bucketStore(openBucket(settings({ secret: 'another' })));
    const before = service.requests;
    const error = await store.read('ij/a').catch((each: Error) => each);
    expect(error).toMatchObject({ status: 503, message: expect.stringContaining('MEDIA_S3') });
    expect((error as Error).message).not.toContain('another');
    expect(service.requests - before).toBe(1);
  });
});
